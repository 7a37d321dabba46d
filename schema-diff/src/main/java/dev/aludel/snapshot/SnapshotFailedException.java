// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.error.MigrationException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database could not be read: the connection broke, a timeout struck, a catalog is not as it should be. */
public final class SnapshotFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    SnapshotFailedException(SQLException cause) {
        super(
                "ALU-320",
                "the database's catalogs can't be read: %s (SQLSTATE %s)".formatted(cause.getMessage(), state(cause)),
                "Check the connection and the timeouts of the role, then run it again.",
                cause);
        this.sqlState = state(cause);
    }

    /** The SQLSTATE that PostgreSQL or its driver gave, or {@code unknown}. */
    public String sqlState() {
        return sqlState;
    }

    private static String state(SQLException cause) {
        @Nullable String state = cause.getSQLState();
        return state == null ? "unknown" : state;
    }
}
