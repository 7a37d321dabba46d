// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The labels of a history and the revisions that they stand on. */
final class BranchLabels {

    private final Map<String, RevisionNode> bearers = new TreeMap<>();

    /**
     * The labels of these revisions; of those that were replaced, the squash bears them.
     *
     * @throws BranchLabelException if one can't name a branch
     */
    BranchLabels(Map<String, RevisionNode> byId, Squashes squashes) {
        for (RevisionNode node : byId.values()) {
            for (String label : node.place().branches()) {
                BranchLabelException.check(label, node);
                if (byId.containsKey(label)) {
                    throw BranchLabelException.isAnId(label, node);
                }
                if (squashes.isReplaced(node.id())) {
                    continue;
                }
                RevisionNode other = bearers.putIfAbsent(label, node);
                if (other != null && !other.equals(node)) {
                    throw BranchLabelException.twice(label, other, node);
                }
            }
        }
    }

    /** The revision that a label stands on. */
    Optional<RevisionNode> bearer(String label) {
        return Optional.ofNullable(bearers.get(label));
    }

    /** All labels. */
    Collection<String> all() {
        return bearers.keySet();
    }
}
