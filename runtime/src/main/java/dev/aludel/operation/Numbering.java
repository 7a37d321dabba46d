// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.sql.Statement;

/** The statement that puts a new sequence behind the numbers that rows have already. */
final class Numbering {

    private Numbering() {}

    /**
     * Puts a sequence that has given no number yet behind those of a column, if that is where they are; a table without
     * rows leaves it at its start. The next number is an increment further, so that a pool of numbers that ends with it
     * begins behind them too.
     *
     * @param sequence an expression for the sequence's name
     */
    static Statement behind(String sequence, SequenceOptions options, QualifiedName table, String column) {
        boolean up = options.increment() > 0;
        String last = (up ? "max(" : "min(") + quoted(column) + ")";
        return Statement.of("SELECT setval(" + sequence + ", " + last + ") FROM " + quoted(table) + " HAVING " + last
                + (up ? " >= " : " <= ") + options.start());
    }
}
