// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * A type that has no record of its own, in SQL: {@code interval second(6)}, an extension's or a user's type.
 *
 * @param sql the type in SQL, with quotes and schema where it needs them
 */
public record VerbatimType(String sql) implements DataType {

    public VerbatimType {
        requireNonNull(sql, "sql");
    }
}
