// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;

/** A revision that doesn't fit the schema which the revisions before it make. */
public final class BrokenHistoryException extends MigrationException {

    private static final long serialVersionUID = 1L;

    BrokenHistoryException(RevisionNode revision, MigrationException cause) {
        super(
                "ALU-212",
                "revision %s (%s) doesn't fit what comes before it: %s"
                        .formatted(revision.id(), revision.className(), cause.problem()),
                "Correct the migration, or let the SQL before it say what it does with .declares(…).",
                cause);
    }
}
