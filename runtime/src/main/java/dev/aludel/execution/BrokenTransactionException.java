// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;

/** A migration that ended its own transaction. */
public final class BrokenTransactionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    BrokenTransactionException(RevisionNode revision) {
        super(
                "ALU-509",
                "revision %s ended its transaction by itself: what ran before that stays, the revision is not noted as run"
                        .formatted(revision.id()),
                "Take COMMIT and ROLLBACK out of %s, and undo by hand what it did.".formatted(revision.className()));
    }

    BrokenTransactionException(String method) {
        super(
                "ALU-509",
                "a data step called %s on the migration's connection".formatted(method),
                "Leave the transaction to the migrator: it commits when the whole migration has run.");
    }
}
