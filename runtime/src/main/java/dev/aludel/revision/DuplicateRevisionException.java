// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;

/** Two migrations with one id. */
public final class DuplicateRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    DuplicateRevisionException(RevisionNode first, RevisionNode second) {
        super(
                "ALU-201",
                "revision %s exists twice: %s and %s".formatted(first.id(), first.className(), second.className()),
                "Give one of them another id, and check the parents of what follows.");
    }
}
