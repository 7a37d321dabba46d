// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Revisions that one can stand for: all ways into them lead through the first, all ways out of them through the last.
 *
 * @param revisions the revisions, parents first
 */
public record SquashRange(List<RevisionNode> revisions) {

    public SquashRange {
        revisions = List.copyOf(revisions);
    }

    /**
     * The revisions from one to another, both included. What was squashed before counts as its squash.
     *
     * @param from the first
     * @param to the last
     * @throws SquashNotPossibleException if they are fewer than two, or others go in or out between them
     */
    public static SquashRange of(RevisionGraph graph, RevisionNode from, RevisionNode to) {
        for (RevisionNode end : List.of(from, to)) {
            if (graph.isReplaced(end)) {
                throw SquashNotPossibleException.replaced(end);
            }
        }
        Set<String> behind = graph.descendants(Set.of(from.id()));
        List<RevisionNode> members = graph.upgradePath(Set.of(), Set.of(to.id())).stream()
                .filter(it -> behind.contains(it.id()))
                .toList();
        if (members.size() < 2) {
            throw SquashNotPossibleException.tooFew(from, to);
        }
        Set<String> inside = new TreeSet<>();
        members.forEach(it -> inside.addAll(graph.covered(it.id())));
        for (RevisionNode member : members) {
            Set<String> needed = new TreeSet<>(graph.predecessors(member.id()));
            needed.removeAll(inside);
            if (!member.equals(from) && !needed.isEmpty()) {
                throw SquashNotPossibleException.entry(member, needed);
            }
            Set<String> following = new TreeSet<>(graph.children(member.id()));
            following.addAll(graph.successors(member.id()));
            following.removeAll(inside);
            if (!member.equals(to) && !following.isEmpty()) {
                throw SquashNotPossibleException.exit(member, following);
            }
        }
        return new SquashRange(members);
    }

    /** The first of them. */
    public RevisionNode first() {
        return revisions.get(0);
    }

    /** The last of them. */
    public RevisionNode last() {
        return revisions.get(revisions.size() - 1);
    }

    /** The place of a revision that stands for them. */
    public RevisionPlace place() {
        Set<String> labels = new LinkedHashSet<>();
        List<String> replaced = new ArrayList<>();
        for (RevisionNode revision : revisions) {
            labels.addAll(revision.place().branches());
            replaced.add(revision.id());
        }
        RevisionPlace start = first().place();
        return new RevisionPlace(start.parents(), start.dependsOn(), List.copyOf(labels), replaced);
    }
}
