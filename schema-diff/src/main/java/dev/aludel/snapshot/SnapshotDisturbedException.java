// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.error.MigrationException;
import java.sql.SQLException;

/** Objects vanished while they were read, each time it was tried: another session is changing the schema. */
public final class SnapshotDisturbedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final int attempts;

    SnapshotDisturbedException(int attempts, SQLException last) {
        super(
                "ALU-321",
                "the schema changed while it was read, %d times in a row; the last time PostgreSQL said: %s"
                        .formatted(attempts, last.getMessage()),
                "Somebody is migrating this database. Run it again when they are done.",
                last);
        this.attempts = attempts;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }
}
