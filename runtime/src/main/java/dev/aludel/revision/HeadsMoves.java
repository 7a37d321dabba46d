// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What steps do to the heads of a database.
 *
 * @param graph the revisions
 * @param squashes which of them are one place
 */
record HeadsMoves(RevisionGraph graph, Squashes squashes) {

    HeadsChange applying(String id, Set<String> heads) {
        Set<String> replaced = new LinkedHashSet<>();
        for (String predecessor : graph.predecessors(id)) {
            replaced.addAll(held(predecessor, heads));
        }
        return new HeadsChange(List.copyOf(replaced), List.of(id));
    }

    HeadsChange reverting(String id, Set<String> heads) {
        List<String> held = held(id, heads);
        var remaining = new TreeSet<>(heads);
        remaining.addAll(graph.predecessors(id));
        held.forEach(remaining::remove);
        List<String> bared = graph.predecessors(id).stream()
                .filter(it -> !isBelow(it, remaining, id))
                .toList();
        return new HeadsChange(held, bared);
    }

    /** Those of the heads that are one place with a revision. */
    private List<String> held(String id, Set<String> heads) {
        return heads.stream()
                .filter(it -> it.equals(id) || squashes.same(id).contains(it))
                .toList();
    }

    /** Whether one of these contains a revision, looking up from there: short where a history is long and has few forks. */
    private boolean isBelow(String id, Collection<String> tips, String except) {
        Set<String> above = new TreeSet<>(graph.successors(id));
        above.addAll(squashes.standIns(id));
        squashes.same(id).forEach(it -> above.addAll(graph.successors(it)));
        above.removeAll(squashes.same(id));
        above.removeAll(squashes.same(except));
        above.remove(except);
        return graph.descendants(above).stream().anyMatch(tips::contains);
    }
}
