// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * A stored value that PostgreSQL computes from other columns of the row.
 *
 * @param expression the expression in SQL
 */
public record GeneratedValue(String expression) implements ColumnValue {

    public GeneratedValue {
        requireNonNull(expression, "expression");
    }
}
