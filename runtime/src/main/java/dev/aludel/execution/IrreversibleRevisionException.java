// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;

/** A revision that can't be gone in the direction asked for; refused before anything ran. */
public final class IrreversibleRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** A revision and why it can't be gone. */
    public IrreversibleRevisionException(RevisionNode revision, Direction direction, String reason) {
        super(
                "ALU-506",
                "%s of revision %s can't be done: %s".formatted(direction.word(), revision.id(), reason),
                "Nothing was run. Write that direction by hand in %s.".formatted(revision.className()));
    }
}
