// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import static java.util.Objects.requireNonNull;

import dev.aludel.execution.DatabaseStatus;
import dev.aludel.revision.RevisionNode;
import java.util.List;

/**
 * Where a database stands.
 *
 * @param database which it is, without a password
 * @param current the revisions at its heads
 * @param status what it says itself
 * @param revisions how many migrations there are
 */
public record StatusResult(String database, List<RevisionNode> current, DatabaseStatus status, int revisions) {

    public StatusResult {
        requireNonNull(database, "database");
        current = List.copyOf(current);
        requireNonNull(status, "status");
    }

    /** Whether it has all migrations and nothing else, and none is half done. */
    public boolean isCurrent() {
        return status.pending().isEmpty() && status.unknownHeads().isEmpty() && status.underWay() == null;
    }
}
