// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One SQL statement, without a semicolon at its end.
 *
 * @param sql the text; where {@code parameters} is not empty, {@code ?} stands for each of them
 * @param parameters the values for the question marks; without any, a question mark is itself
 */
public record Statement(String sql, List<Object> parameters) {

    public Statement {
        requireNonNull(sql, "sql");
        parameters = List.copyOf(parameters);
    }

    /** A statement without parameters. */
    public static Statement of(String sql) {
        return new Statement(sql, List.of());
    }
}
