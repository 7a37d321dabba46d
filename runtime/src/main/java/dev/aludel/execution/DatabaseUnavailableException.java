// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;

/** No connection: no server, no such database, or the wrong user or password. */
public final class DatabaseUnavailableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    DatabaseUnavailableException(String sqlState, String reason, String remedy, Throwable cause) {
        super("ALU-502", "no connection to the database: " + reason, remedy, cause);
        this.sqlState = sqlState;
    }

    /** The code for what went wrong; empty if there was none. */
    public String sqlState() {
        return sqlState;
    }
}
