// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** Sorts revisions: each after those that it needs, and of those that could come next the oldest, then by id. */
final class RevisionOrder {

    private static final Comparator<RevisionNode> AGE =
            comparing(RevisionNode::created).thenComparing(RevisionNode::id);

    private final RevisionGraph graph;

    private final Map<String, Integer> missing = new HashMap<>();

    private final Map<String, Set<String>> later = new HashMap<>();

    RevisionOrder(RevisionGraph graph) {
        this.graph = graph;
    }

    /** All of them, sorted. */
    List<RevisionNode> of(Collection<RevisionNode> nodes) {
        var ready = new PriorityQueue<>(AGE);
        for (RevisionNode node : nodes) {
            Set<String> earlier = graph.earlier(node.id());
            earlier.forEach(
                    it -> later.computeIfAbsent(it, id -> new TreeSet<>()).add(node.id()));
            int needed = earlier.size();
            missing.put(node.id(), needed);
            if (needed == 0) {
                ready.add(node);
            }
        }
        List<RevisionNode> order = new ArrayList<>();
        for (RevisionNode next = ready.poll(); next != null; next = ready.poll()) {
            order.add(next);
            missing.remove(next.id());
            for (String follower : later.getOrDefault(next.id(), Set.of())) {
                if (missing.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(graph.known(follower));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new RevisionCycleException(cycle());
        }
        return List.copyOf(order);
    }

    /** A circle among the revisions that are left, of which each needs another of them. */
    private List<String> cycle() {
        List<String> walked = new ArrayList<>();
        String id = new TreeSet<>(missing.keySet()).first();
        while (!walked.contains(id)) {
            walked.add(id);
            id = graph.earlier(id).stream()
                    .filter(missing::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(id), walked.size()));
        circle.add(id);
        return circle;
    }
}
