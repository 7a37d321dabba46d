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

    @Override
    public int compareTo(ColumnName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return table + "." + QualifiedName.of(column);
    }
}
