// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

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

    /**
     * Refuses what can't succeed, before anything runs.
     *
     * @param serverVersion the server's {@code server_version_num}
     */
    void check(int serverVersion) {
        plan.irreversible().ifPresent(it -> {
            throw new IrreversibleRevisionException(revision, direction, it.reason());
        });
        if (plan.minimumVersion() > serverVersion) {
            throw new ServerTooOldException(revision, plan.minimumVersion(), serverVersion);
        }
        List<Segment> segments = plan.segments();
        if (segments.stream().anyMatch(it -> it.kind() != Segment.Kind.TRANSACTION)) {
            throw new SeveralSegmentsException(revision, segments.size());
        }
    }
}
