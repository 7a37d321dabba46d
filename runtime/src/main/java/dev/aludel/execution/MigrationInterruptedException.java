// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;

/** The thread of a migration was interrupted between two batches. */
public final class MigrationInterruptedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    MigrationInterruptedException(RevisionNode revision) {
        super(
                "ALU-515",
                "revision %s was interrupted between two batches".formatted(revision.id()),
                "Run the same command again: it goes on with the next batch.");
    }
}
