// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

/**
 * A question to the rows of a live database, asked before an operation is proposed; it only reads.
 *
 * @param sql a query of one row with one boolean: true if the operation would fail
 * @param problem what is wrong then, in lower case without a full stop
 */
public record RowCheck(String sql, String problem) {

    public RowCheck {
        requireNonNull(sql, "sql");
        requireNonNull(problem, "problem");
    }
}
