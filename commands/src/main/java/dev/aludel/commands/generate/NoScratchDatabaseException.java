// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.error.MigrationException;
import java.sql.SQLException;

/** There is no PostgreSQL on which the migrations could be run. */
public final class NoScratchDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NoScratchDatabaseException(SQLException cause) {
        super(
                "ALU-613",
                "there is no scratch database to run the migrations on: " + cause.getMessage(),
                "Run it where the embedded PostgreSQL starts, or give aludel.url with a role that may create databases.",
                cause);
    }
}
