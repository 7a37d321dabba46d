// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A column of a table, by name.
 *
 * @param table the table
 * @param column the column in it
 */
public record ColumnName(QualifiedName table, String column) implements Comparable<ColumnName> {

    private static final Comparator<ColumnName> ORDER =
            comparing(ColumnName::table).thenComparing(ColumnName::column);

    public ColumnName {
        requireNonNull(table, "table");
        Identifier.checked(column);
    }

    /** The numbers in a column of a table, whose name is written as {@link QualifiedName#parse} reads it. */
    public static ColumnName numbersOf(String table, String column) {
        return new ColumnName(QualifiedName.parse(table), column);
    }

    @Override
    public int compareTo(ColumnName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return table + "." + QualifiedName.of(column);
    }
}
