// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.aludel.execution.HistoryEntry;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionNode;

/**
 * A revision whose operations are others now than those that the database was given. What they were is not stored: a checksum
 * is all that is left of them.
 *
 * @param revision the revision
 * @param applied the newest row of the history that has a checksum of it
 * @param checksum the checksum of its operations now
 * @param now its operations now
 */
public record ChangedRevision(RevisionNode revision, HistoryEntry applied, String checksum, Plan now) {

    public ChangedRevision {
        requireNonNull(revision, "revision");
        requireNonNull(applied, "applied");
        requireNonNull(checksum, "checksum");
        requireNonNull(now, "now");
    }
}
