// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

/**
 * A question to a live database, complete: it can be asked before anything of the plan has run.
 *
 * @param subject the operation that it is for, in words
 * @param sql a query of one row with one boolean: true, or an error in the data, if the operation would fail
 * @param problem what is wrong then, in lower case without a full stop
 */
public record RowQuestion(String subject, String sql, String problem) {

    public RowQuestion {
        requireNonNull(subject, "subject");
        requireNonNull(sql, "sql");
        requireNonNull(problem, "problem");
    }
}
