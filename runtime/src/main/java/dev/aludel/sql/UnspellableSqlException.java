// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import dev.aludel.error.MigrationException;

/** A statement that can be run with its parameters and can't be written down as a text. */
public final class UnspellableSqlException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private UnspellableSqlException(String problem, String remedy) {
        super("ALU-522", problem, remedy);
    }

    static UnspellableSqlException value(int number, Object value) {
        return new UnspellableSqlException(
                "parameter %d is a %s, %s, which has no literal"
                        .formatted(number, value.getClass().getSimpleName(), value),
                "Give it as a text, a number, a boolean, a UUID, bytes or a value of java.time of the years 1 to 9999.");
    }

    static UnspellableSqlException count(int marks, int values) {
        return new UnspellableSqlException(
                "the SQL has %d question marks for %d values".formatted(marks, values),
                "Give a value for each; a question mark that is none of them is written ??.");
    }

    static UnspellableSqlException character(int codePoint) {
        return new UnspellableSqlException(
                "the SQL holds the character U+%04X, which PostgreSQL can't store".formatted(codePoint),
                "Take it out.");
    }
}
