// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;

/** A revision whose parent is not in the history. */
public final class UnknownParentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnknownParentException(RevisionNode revision, String parent) {
        super(
                "ALU-202",
                "revision %s (%s) follows %s, which no migration has"
                        .formatted(revision.id(), revision.className(), parent),
                "Bring back the missing migration, or correct the parents in @Revision.");
    }
}
