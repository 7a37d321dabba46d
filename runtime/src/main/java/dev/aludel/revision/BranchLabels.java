// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The labels of a history and the revisions that they stand on. */
final class BranchLabels {

    private final Map<String, RevisionNode> bearers = new TreeMap<>();

    private final Map<String, Set<String>> reached = new HashMap<>();

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

    /** All labels, and the revision that each stands on. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        bearers.forEach((label, bearer) -> all.put(label, bearer.id()));
        return all;
    }

    /** The labels of a revision, those that it bears itself first. */
    Set<String> of(RevisionNode node) {
        var labels = new LinkedHashSet<>(node.place().branches());
        labels.addAll(reached.getOrDefault(node.id(), Set.of()));
        return labels;
    }

    /** A label goes up to all that follows its bearer, and down as long as there is no fork and no merge. */
    void spread(RevisionGraph graph) {
        bearers.forEach((label, bearer) -> {
            Set<String> reach = graph.line(bearer.id());
            reach.retainAll(graph.descendants(Set.of(bearer.id())));
            List<String> below = graph.parents(bearer.id());
            while (below.size() == 1) {
                String id = below.get(0);
                below = graph.parents(id);
                if (forks(graph, id) || below.size() > 1) {
                    break;
                }
                reach.add(id);
            }
            reach.forEach(
                    it -> reached.computeIfAbsent(it, id -> new TreeSet<>()).add(label));
        });
    }

    private static boolean forks(RevisionGraph graph, String id) {
        return graph.successors(id).stream()
                        .filter(it -> !graph.isReplaced(graph.known(it)))
                        .count()
                > 1;
    }
}
