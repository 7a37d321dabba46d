// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;

/** A statement or a data step of a migration that failed; its transaction was rolled back whole. */
public final class StatementFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    private final int number;

    private final String sql;

    private final String sqlState;

    StatementFailedException(StatementPlace place, String sqlState, String reason, String remedy, Throwable cause) {
        super(
                "ALU-501",
                "revision %s, statement %d of %d: %s%s%n%s"
                        .formatted(
                                place.revision().id(),
                                place.number(),
                                place.total(),
                                reason,
                                sqlState.isEmpty() ? "" : " (SQLSTATE " + sqlState + ")",
                                place.text().indent(4).stripTrailing()),
                remedy,
                cause);
        this.revision = place.revision().id();
        this.number = place.number();
        this.sql = place.text();
        this.sqlState = sqlState;
    }

    /** The revision's id. */
    public String revision() {
        return revision;
    }

    /** Which statement of the revision it was, from 1. */
    public int number() {
        return number;
    }

    /** The SQL, or the name of the data step. */
    public String sql() {
        return sql;
    }

    /** The server's code for what went wrong; empty if the code of a data step threw. */
    public String sqlState() {
        return sqlState;
    }
}
