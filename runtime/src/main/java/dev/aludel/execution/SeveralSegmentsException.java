// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;

/** A migration that commits more than once was to be part of one transaction. */
public final class SeveralSegmentsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** A revision and how many segments it has. */
    public SeveralSegmentsException(RevisionNode revision, int segments) {
        super(
                "ALU-511",
                "revision %s commits %d of its segments by themselves, and one transaction was asked for all revisions"
                        .formatted(revision.id(), segments),
                "Set aludel.transaction to migration, or take op.batch and op.outsideTransaction out of %s. Nothing was changed."
                        .formatted(revision.className()));
    }
}
