// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * Exact decimal numbers.
 *
 * @param precision the digits in all, or null for any number
 * @param scale the digits after the point; 0 without a precision
 */
public record NumericType(@Nullable Integer precision, int scale) implements DataType {

    @Override
    public String sql() {
        return precision == null ? "numeric" : "numeric(%d,%d)".formatted(precision, scale);
    }
}
