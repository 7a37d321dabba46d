// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;

/** An error of the database outside the statements of a migration. */
public final class ServerErrorException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    ServerErrorException(String sqlState, String reason, String remedy, Throwable cause) {
        super("ALU-503", "the database answered: %s (SQLSTATE %s)".formatted(reason, sqlState), remedy, cause);
        this.sqlState = sqlState;
    }

    /** The server's code for what went wrong. */
    public String sqlState() {
        return sqlState;
    }
}
