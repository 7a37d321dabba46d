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
 */
public record IndexKey(
        String value,
        boolean expression,
        boolean descending,
        boolean nullsFirst,
        @Nullable String operatorClass) {

    public IndexKey {
        requireNonNull(value, "value");
    }

    /** A column, ascending, nulls last. */
    public static IndexKey key(String column) {
        return new IndexKey(Identifier.checked(column), false, false, false, null);
    }

    /** An expression in SQL, ascending, nulls last. */
    public static IndexKey keyExpression(String expression) {
        return new IndexKey(expression, true, false, false, null);
    }

    /** The same key in descending order, nulls first. */
    public IndexKey desc() {
        return new IndexKey(value, expression, true, true, operatorClass);
    }

    /** The same key with nulls first. */
    public IndexKey withNullsFirst() {
        return new IndexKey(value, expression, descending, true, operatorClass);
    }

    /** The same key with nulls last. */
    public IndexKey withNullsLast() {
        return new IndexKey(value, expression, descending, false, operatorClass);
    }

    /** The same key with an operator class, in SQL. */
    public IndexKey using(String operators) {
        return new IndexKey(value, expression, descending, nullsFirst, operators);
    }

    IndexKey renamingColumn(String from, String to) {
        boolean renamed = !expression && value.equals(from);
        return renamed ? new IndexKey(to, false, descending, nullsFirst, operatorClass) : this;
    }
}
