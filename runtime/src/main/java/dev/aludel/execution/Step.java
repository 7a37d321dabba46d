// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.operation.Checksum;
import dev.aludel.operation.Plan;
import dev.aludel.operation.Segment;
import dev.aludel.revision.RevisionNode;
import java.util.List;

/**
 * A revision in one direction, ready to run.
 *
 * @param revision the revision
 * @param direction which way
 * @param plan what runs
 * @param checksum the checksum of its upgrade
 */
record Step(RevisionNode revision, Direction direction, Plan plan, String checksum) {

    /** The runs of operations that commit together; at least one. */
    List<Segment> segments() {
        List<Segment> segments = plan.segments();
        return segments.isEmpty() ? List.of(new Segment(Segment.Kind.TRANSACTION, List.of())) : segments;
    }

    /** Whether all of it is one transaction where each migration may have its own. */
    boolean isWhole() {
        List<Segment> segments = segments();
        return segments.size() == 1 && segments.get(0).kind() == Segment.Kind.TRANSACTION;
    }

    /** What must be the same where it goes on after an interruption. */
    String planHash() {
        return Checksum.of(plan);
    }

    /**
     * Refuses what can't succeed, before anything runs.
     *
     * @param serverVersion the server's {@code server_version_num}
     * @param together whether it is to share a transaction with other revisions
     */
    void check(int serverVersion, boolean together) {
        plan.irreversible().ifPresent(it -> {
            throw new IrreversibleRevisionException(revision, direction, it.reason());
        });
        if (plan.minimumVersion() > serverVersion) {
            throw new ServerTooOldException(revision, plan.minimumVersion(), serverVersion);
        }
        if (together && !isWhole()) {
            throw new SeveralSegmentsException(revision, segments().size());
        }
    }
}
