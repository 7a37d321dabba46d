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

    /** Whether it is a literal and nothing else: a text, a number, true, false. */
    public boolean isLiteral() {
        if (expression.equals("true") || expression.equals("false")) {
            return true;
        }
        boolean text = expression.length() > 1 && expression.startsWith("'") && expression.endsWith("'");
        if (text) {
            String inner = expression.substring(1, expression.length() - 1);
            return inner.replace("''", "").indexOf('\'') < 0;
        }
        String digits = expression.startsWith("-") ? expression.substring(1) : expression;
        return !digits.isEmpty() && digits.chars().allMatch(it -> it >= '0' && it <= '9');
    }
}
