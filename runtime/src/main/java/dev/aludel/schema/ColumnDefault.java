// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * A default.
 *
 * @param expression the expression in SQL; a literal is an expression too, quotes and all
 */
public record ColumnDefault(String expression) implements ColumnValue {

    public ColumnDefault {
        requireNonNull(expression, "expression");
    }

    /** A text as default: quoted, so that it is data whatever it holds. */
    public static ColumnDefault literal(String text) {
        return new ColumnDefault("'" + text.replace("'", "''") + "'");
    }
}
