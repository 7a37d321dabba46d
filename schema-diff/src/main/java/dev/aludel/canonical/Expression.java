// SPDX-License-Identifier: Apache-2.0
package dev.aludel.canonical;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Column;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Quoting;
import java.util.List;
import java.util.Locale;

/**
 * A piece of SQL whose meaning PostgreSQL is asked for, with what it needs around it.
 *
 * @param kind where it stands
 * @param table the bare name of the table that it belongs to; empty where the text doesn't name it, so that the same
 *     expression on many tables is one
 * @param columns the columns that it may name; only their names and types matter
 * @param type the type in SQL of the column that it gives a value to; empty where it gives none
 * @param text the SQL
 */
public record Expression(Kind kind, String table, List<ContextColumn> columns, String type, String text) {

    public Expression {
        requireNonNull(kind, "kind");
        columns = List.copyOf(columns);
        requireNonNull(text, "text");
    }

    /** Where an expression stands. */
    public enum Kind {
        /** The condition of a check. */
        CHECK,
        /** A column's default. */
        DEFAULT,
        /** What a generated column is computed from. */
        GENERATED,
        /** A key of an index: a column, or an expression in parentheses, with its collation. */
        INDEX_KEY,
        /** The condition of a partial index. */
        PREDICATE,
        /** All of an exclusion constraint but its name. */
        EXCLUSION,
        /** The name of a type. */
        TYPE,
        /** The name of a type that may be a domain, read as the type beneath it. */
        BASE_TYPE,
        /** What a constant default comes to. */
        VALUE,
        /** The query of a view, over the tables that are there. */
        VIEW
    }

    /**
     * A column that an expression may name.
     *
     * @param name its name
     * @param type its type in SQL
     */
    public record ContextColumn(String name, String type) {}

    /** The condition of a check of a table. */
    public static Expression check(Table table, String text) {
        return new Expression(Kind.CHECK, named(table, text), context(table, text), "", text);
    }

    /** The default of a column. */
    public static Expression columnDefault(Column column, String text) {
        return new Expression(Kind.DEFAULT, "", List.of(), column.type().sql(), text);
    }

    /** What a default comes to where it is constant; it is not computed. */
    public Expression constant() {
        return new Expression(Kind.VALUE, table, columns, type, text);
    }

    /** What a generated column is computed from. */
    public static Expression generated(Table table, Column column, String text) {
        return new Expression(Kind.GENERATED, named(table, text), context(table, text), Definitions.type(column), text);
    }

    /**
     * A key of an index of a table, with the collation that it states: PostgreSQL prints one only where the column or the
     * expression doesn't bring it along.
     */
    public static Expression indexKey(Table table, IndexKey key) {
        String value = key.expression() ? "(" + key.value() + ")" : Quoting.quoted(key.value());
        String text = key.collation() == null ? value : value + " COLLATE " + key.collation();
        return new Expression(Kind.INDEX_KEY, named(table, text), context(table, text), "", text);
    }

    /** The condition of a partial index of a table. */
    public static Expression predicate(Table table, String text) {
        return new Expression(Kind.PREDICATE, named(table, text), context(table, text), "", text);
    }

    /** What an exclusion constraint of a table says. */
    public static Expression exclusion(Table table, String text) {
        return new Expression(Kind.EXCLUSION, named(table, text), context(table, text), "", text);
    }

    /** The query of a view. */
    public static Expression view(View view) {
        return new Expression(Kind.VIEW, "", List.of(), "", view.query());
    }

    /** The name of a type. */
    public static Expression type(String text) {
        return new Expression(Kind.TYPE, "", List.of(), "", text);
    }

    /** The name of a type that may be a domain. */
    public static Expression baseType(String text) {
        return new Expression(Kind.BASE_TYPE, "", List.of(), "", text);
    }

    /** The same expression with another text. */
    public Expression reading(String other) {
        return new Expression(kind, table, columns, type, other);
    }

    /** The columns whose names stand somewhere in the text: all that it uses, and perhaps some that it doesn't. */
    private static List<ContextColumn> context(Table table, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return table.columns().stream()
                .filter(it -> mentions(folded, it.name()))
                .map(it -> new ContextColumn(it.name(), Definitions.type(it)))
                .toList();
    }

    private static String named(Table table, String text) {
        String name = table.name().name();
        return mentions(text.toLowerCase(Locale.ROOT), name) ? name : "";
    }

    private static boolean mentions(String folded, String name) {
        return folded.contains(name.replace("\"", "\"\"").toLowerCase(Locale.ROOT));
    }
}
