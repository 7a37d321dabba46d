// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.expected;

import dev.aludel.error.MigrationException;

/** SQL is not replayed where it could change what belongs to the whole server of the database. */
public final class ReplayRefusedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ReplayRefusedException() {
        super(
                "ALU-610",
                "SQL is not replayed on the server of the database as a role that may change roles and settings there",
                "Run it where the embedded PostgreSQL starts, or as a role with CREATEDB alone.");
    }
}
