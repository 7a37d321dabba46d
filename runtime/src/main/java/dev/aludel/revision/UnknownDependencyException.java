// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;

/** A revision that depends on one which is not in the history. */
public final class UnknownDependencyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnknownDependencyException(RevisionNode revision, String dependency) {
        super(
                "ALU-215",
                "revision %s (%s) depends on %s, which is neither a revision nor a label"
                        .formatted(revision.id(), revision.className(), dependency),
                "Bring back the missing migration, or correct dependsOn in @Revision.");
    }
}
