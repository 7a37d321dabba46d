// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;

/** A migration that was to go on is another one than that which began. */
public final class PlanChangedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    PlanChangedException(RevisionNode revision, UnderWay underWay, String planHash) {
        super(
                "ALU-513",
                "the %s of revision %s stopped in segment %d, and its class has changed since: it had %s, it has %s"
                        .formatted(
                                underWay.direction().word(),
                                revision.id(),
                                underWay.segment(),
                                cut(underWay.planHash()),
                                cut(planHash)),
                "Put %s back as it was and run it again; or finish or undo by hand what it has done and say so with 'stamp'."
                        .formatted(revision.className()));
    }

    private static String cut(String hash) {
        return hash.substring(0, Math.min(hash.length(), "v1:".length() + 12));
    }
}
