// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * A value that PostgreSQL computes from other columns of the row: stored with it, or computed whenever it is read.
 *
 * @param expression the expression in SQL
 * @param stored whether it is stored; PostgreSQL before 18 knows no other
 */
public record GeneratedValue(String expression, boolean stored) implements ColumnValue {

    private static final int FIRST_WITH_VIRTUAL = 180_000;

    public GeneratedValue {
        requireNonNull(expression, "expression");
    }

    /** A value that is stored. */
    public static GeneratedValue stored(String expression) {
        return new GeneratedValue(expression, true);
    }

    /** A value that is computed whenever it is read. */
    public static GeneratedValue virtual(String expression) {
        return new GeneratedValue(expression, false);
    }

    /** The same, computed by another expression. */
    public GeneratedValue computedAs(String other) {
        return new GeneratedValue(other, stored);
    }

    /** The oldest server that knows it, as {@code server_version_num} has it; 0 if any does. */
    public int minimumVersion() {
        return stored ? 0 : FIRST_WITH_VIRTUAL;
    }
}
