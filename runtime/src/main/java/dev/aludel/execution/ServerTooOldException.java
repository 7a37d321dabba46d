// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;

/** A revision that needs a newer PostgreSQL; refused before anything ran. */
public final class ServerTooOldException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final int MAJOR = 10_000;

    ServerTooOldException(RevisionNode revision, int needed, int found) {
        super(
                "ALU-507",
                "revision %s needs PostgreSQL %d, the server is %d"
                        .formatted(revision.id(), needed / MAJOR, found / MAJOR),
                "Nothing was run. Upgrade the server, or generate the revision with aludel.postgresql.version=%d."
                        .formatted(found / MAJOR));
    }
}
