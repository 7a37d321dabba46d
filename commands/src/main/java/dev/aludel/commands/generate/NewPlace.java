// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.RevisionPlace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the place of a new migration among those that are there. */
final class NewPlace {

    private static final String NEW = "the new migration";

    private final RevisionGraph graph;

    NewPlace(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The place that is asked for.
     *
     * @throws InvalidRequestException if what it would follow has followers, and nobody said that a branch is meant
     * @throws dev.aludel.error.MigrationException if a name means nothing, or a label can't be one
     */
    RevisionPlace of(String id, Placement asked) {
        List<String> parents = parents(asked);
        List<String> dependencies =
                asked.dependsOn().stream().distinct().flatMap(this::dependency).toList();
        var place = new RevisionPlace(parents, dependencies, asked.labels(), List.of());
        requireSound(id, place);
        return place;
    }

    private List<String> parents(Placement asked) {
        if (asked.heads().isEmpty()) {
            Set<String> heads = graph.heads();
            if (heads.size() > 1) {
                throw new InvalidRequestException(
                        "the history has %d heads: %s".formatted(heads.size(), String.join(", ", heads)),
                        "Name the one to go on from by --head, or join them with 'merge'.");
            }
            return List.copyOf(heads);
        }
        var named = new LinkedHashSet<String>();
        asked.heads().forEach(it -> named.addAll(new TreeSet<>(graph.resolve(it, Set.of()))));
        List<String> parents = List.copyOf(named);
        for (String parent : parents) {
            List<String> followers = graph.children(parent);
            if (!followers.isEmpty() && !asked.splice()) {
                throw new InvalidRequestException(
                        "revision %s is not a head: %s follows it".formatted(parent, String.join(", ", followers)),
                        "Add --splice if a new branch is to begin there.");
            }
        }
        return parents;
    }

    /** Labels stay what they are: they say more to a reader than an id does. */
    private Stream<String> dependency(String text) {
        return graph.branches().containsKey(text)
                ? Stream.of(text)
                : new TreeSet<>(graph.resolve(text, Set.of())).stream();
    }

    /** The graph itself refuses labels that can't be. */
    private void requireSound(String id, RevisionPlace place) {
        List<RevisionNode> nodes = new ArrayList<>(graph.revisions());
        nodes.add(new RevisionNode(id, place, "", "", false, NEW));
        RevisionGraph.of(nodes);
    }
}
