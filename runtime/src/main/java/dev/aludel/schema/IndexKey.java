// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, with its order.
 *
 * @param value the column's name, or the expression in SQL
 * @param expression whether {@code value} is an expression
 * @param descending whether the order is descending
 * @param nullsFirst whether nulls come first; PostgreSQL's own choice is last when ascending, first when descending
 * @param operatorClass the operator class in SQL, or null for the type's default
 * @param collation the collation in SQL, or null for that of the column or expression
 */
public record IndexKey(
        String value,
        boolean expression,
        boolean descending,
        boolean nullsFirst,
        @Nullable String operatorClass,
        @Nullable String collation) {

    public IndexKey {
        requireNonNull(value, "value");
    }

    /** A column, ascending, nulls last. */
    public static IndexKey key(String column) {
        return new IndexKey(Identifier.checked(column), false, false, false, null, null);
    }

    /** An expression in SQL, ascending, nulls last. */
    public static IndexKey keyExpression(String expression) {
        return new IndexKey(expression, true, false, false, null, null);
    }

    /** The same key in descending order, nulls first. */
    public IndexKey desc() {
        return new IndexKey(value, expression, true, true, operatorClass, collation);
    }

    /** The same key with nulls first. */
    public IndexKey withNullsFirst() {
        return new IndexKey(value, expression, descending, true, operatorClass, collation);
    }

    /** The same key with nulls last. */
    public IndexKey withNullsLast() {
        return new IndexKey(value, expression, descending, false, operatorClass, collation);
    }

    /** The same key with an operator class, in SQL. */
    public IndexKey using(@Nullable String operators) {
        return new IndexKey(value, expression, descending, nullsFirst, operators, collation);
    }

    /** The same key by another collation, in SQL. */
    public IndexKey collate(@Nullable String other) {
        return new IndexKey(value, expression, descending, nullsFirst, operatorClass, other);
    }

    /** The same key over another column or expression. */
    public IndexKey valued(String other) {
        return new IndexKey(other, expression, descending, nullsFirst, operatorClass, collation);
    }

    IndexKey renamingColumn(String from, String to) {
        boolean renamed = !expression && value.equals(from);
        return renamed ? new IndexKey(to, false, descending, nullsFirst, operatorClass, collation) : this;
    }
}
