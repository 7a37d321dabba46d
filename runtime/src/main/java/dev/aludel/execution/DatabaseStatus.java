// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.RevisionNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands.
 *
 * @param heads its heads
 * @param unknownHeads those of them that no migration here has
 * @param pending the revisions that it doesn't contain, in the order in which they would be applied
 * @param underWay the migration of several segments that is not finished, or null
 * @param lock who is migrating it now, or null
 */
public record DatabaseStatus(
        Set<String> heads,
        Set<String> unknownHeads,
        List<RevisionNode> pending,
        @Nullable UnderWay underWay,
        @Nullable LockHolder lock) {

    public DatabaseStatus {
        heads = Collections.unmodifiableSet(new TreeSet<>(heads));
        unknownHeads = Collections.unmodifiableSet(new TreeSet<>(unknownHeads));
        pending = List.copyOf(pending);
    }
}
