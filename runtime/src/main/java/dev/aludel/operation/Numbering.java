// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.sql.Statement;
import java.util.List;

/** The statement that puts a new sequence behind the numbers that rows have already. */
final class Numbering {

    private Numbering() {}

    /**
     * Puts a sequence that has given no number yet behind those of some columns, if that is where they are; tables
     * without rows leave it at its start. The next number is an increment further, so that a pool of numbers that ends
     * with it begins behind them too.
     *
     * @param sequence an expression for the sequence's name
     */
    static Statement behind(String sequence, SequenceOptions options, List<ColumnName> columns) {
        boolean up = options.increment() > 0;
        String extreme = up ? "max" : "min";
        String compared = (up ? " >= " : " <= ") + options.start();
        if (columns.size() == 1) {
            String last = extreme + "(" + quoted(columns.get(0).column()) + ")";
            return Statement.of("SELECT setval(" + sequence + ", " + last + ") FROM "
                    + quoted(columns.get(0).table()) + " HAVING " + last + compared);
        }
        String union = columns.stream()
                .map(it -> "SELECT " + extreme + "(" + quoted(it.column()) + ") AS n FROM " + quoted(it.table()))
                .collect(joining(" UNION ALL "));
        return Statement.of("SELECT setval(" + sequence + ", " + extreme + "(n)) FROM (" + union
                + ") AS numbers HAVING " + extreme + "(n)" + compared);
    }
}
