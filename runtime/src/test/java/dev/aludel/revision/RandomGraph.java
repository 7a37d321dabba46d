// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A history out of a seed: forks, merges, several bases, dependencies, labels.
 *
 * <p>It answers from its own lists, so that what a graph says can be held against it.
 */
final class RandomGraph {

    private static final int MOST = 200;

    final List<RevisionNode> nodes = new ArrayList<>();

    final Map<String, Set<String>> below = new TreeMap<>();

    RandomGraph(Random random) {
        // Most are small, where everything comes close together; some have 200 revisions.
        double share = random.nextDouble();
        int count = 1 + (int) (share * share * share * MOST);
        for (int i = 0; i < count; i++) {
            Set<String> parents = parents(random, i);
            Set<String> dependencies = random.nextInt(6) == 0 ? some(random, i, 2) : Set.of();
            String label = random.nextInt(8) == 0 ? "label" + i : "";
            nodes.add(node(i, parents, dependencies, label, random.nextInt(9)));
            var needed = new TreeSet<>(parents);
            needed.addAll(dependencies);
            below.put("r" + i, needed);
        }
    }

    private static RevisionNode node(int i, Set<String> parents, Set<String> dependencies, String label, int day) {
        var place = new RevisionPlace(
                List.copyOf(parents),
                List.copyOf(dependencies),
                label.isEmpty() ? List.of() : List.of(label),
                List.of());
        return new RevisionNode("r" + i, place, "Revision " + i, "2026-01-0" + day, false, "M_" + i);
    }

    private static Set<String> parents(Random random, int i) {
        return switch (random.nextInt(12)) {
            case 0 -> Set.of();
            case 1, 2 -> some(random, i, 3);
            case 3, 4 -> some(random, i, 1);
            default -> i == 0 ? Set.of() : new TreeSet<>(Set.of("r" + (i - 1)));
        };
    }

    private static Set<String> some(Random random, int i, int most) {
        var some = new TreeSet<String>();
        for (int wanted = 1 + random.nextInt(most); wanted > 0 && i > 0; wanted--) {
            some.add("r" + random.nextInt(i));
        }
        return some;
    }

    /** A revision with all that it follows and all that follows it, dependencies aside. */
    Set<String> line(String id) {
        var down = new TreeSet<>(Set.of(id));
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (down.contains("r" + i)) {
                down.addAll(nodes.get(i).parents());
            }
        }
        var up = new TreeSet<>(Set.of(id));
        for (RevisionNode node : nodes) {
            if (node.parents().stream().anyMatch(up::contains)) {
                up.add(node.id());
            }
        }
        down.addAll(up);
        return down;
    }

    /** What must be applied right before a revision. */
    Set<String> below(String id) {
        return requireNonNull(below.get(id), id);
    }

    /** These and everything that must be applied before them. */
    Set<String> closed(Set<String> ids) {
        var closed = new TreeSet<>(ids);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (closed.contains("r" + i)) {
                closed.addAll(below("r" + i));
            }
        }
        return closed;
    }

    /** These and everything that can't stay without them. */
    Set<String> raised(Set<String> ids) {
        var raised = new TreeSet<>(ids);
        for (RevisionNode node : nodes) {
            if (below(node.id()).stream().anyMatch(raised::contains)) {
                raised.add(node.id());
            }
        }
        return raised;
    }

    /** Those of the applied revisions, with which all that they need is applied, that no other of them needs. */
    Set<String> heads(Set<String> applied) {
        var heads = new TreeSet<>(applied);
        for (String id : applied) {
            heads.removeAll(below(id));
        }
        return heads;
    }
}
