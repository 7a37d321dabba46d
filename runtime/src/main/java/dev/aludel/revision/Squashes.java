// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions stand for which others.
 *
 * <p>A database that contains a squash contains all that it replaces, and one that contains the last of them contains the
 * squash: both are the same place. Where nothing of it is applied yet, the squash runs; where some of it is, the rest runs
 * one by one. Revisions that were replaced may be gone; then the last of them is another name for the squash.
 */
final class Squashes {

    private final Map<String, RevisionNode> byId;

    /** The squashes, those that replace most first: one may replace another. */
    private final List<RevisionNode> squashes = new ArrayList<>();

    private final Map<String, Set<String>> contents = new TreeMap<>();

    /** The ids that are one place with each id. */
    private final Map<String, Set<String>> same = new HashMap<>();

    private final Map<String, Set<String>> standIns = new HashMap<>();

    Squashes(Map<String, RevisionNode> byId) {
        this.byId = byId;
        for (RevisionNode node : byId.values()) {
            if (!node.place().replaces().isEmpty()) {
                squashes.add(node);
                contents.put(node.id(), contents(node));
            }
        }
        squashes.sort(comparing((RevisionNode it) -> -contents(it.id()).size()).thenComparing(RevisionNode::id));
        for (RevisionNode squash : squashes) {
            contents(squash.id())
                    .forEach(it ->
                            standIns.computeIfAbsent(it, id -> new TreeSet<>()).add(squash.id()));
            String last = last(squash);
            same.computeIfAbsent(squash.id(), id -> new TreeSet<>()).add(last);
            same.computeIfAbsent(last, id -> new TreeSet<>()).add(squash.id());
        }
    }

    private static String last(RevisionNode squash) {
        List<String> replaced = squash.place().replaces();
        return replaced.get(replaced.size() - 1);
    }

    private Set<String> contents(RevisionNode squash) {
        var replaced = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(squash.place().replaces());
        while (!open.isEmpty()) {
            String id = open.pop();
            RevisionNode node = byId.get(id);
            if (!id.equals(squash.id()) && replaced.add(id) && node != null) {
                open.addAll(node.place().replaces());
            }
        }
        return replaced;
    }

    /**
     * Passes if no two squashes replace the same, and all that each replaces leads to the last of it.
     *
     * @throws BrokenSquashException if not
     */
    void check(RevisionGraph graph) {
        for (RevisionNode squash : squashes) {
            for (RevisionNode other : squashes) {
                Set<String> both = new TreeSet<>(contents(squash.id()));
                both.retainAll(contents(other.id()));
                boolean apart = !squash.equals(other)
                        && !contents(squash.id()).contains(other.id())
                        && !contents(other.id()).contains(squash.id());
                if (apart && !both.isEmpty()) {
                    throw BrokenSquashException.overlap(squash, other, both);
                }
            }
            if (byId.containsKey(last(squash))) {
                Set<String> contained = graph.ancestorsInFull(last(squash));
                squash.place().replaces().stream()
                        .filter(it -> byId.containsKey(it) && contents(it).isEmpty() && !contained.contains(it))
                        .findFirst()
                        .ifPresent(it -> {
                            throw BrokenSquashException.order(squash, last(squash), it);
                        });
            }
        }
    }

    /** All that a revision replaces, directly or not; nothing if it is no squash. */
    Set<String> contents(String id) {
        return contents.getOrDefault(id, Set.of());
    }

    /** The other names of the place that a revision leads to: the last that a squash replaces, or the squash. */
    Set<String> same(String id) {
        Set<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(same.getOrDefault(id, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (!next.equals(id) && all.add(next)) {
                open.addAll(same.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    /** The squashes that replace a revision, directly or not. */
    Set<String> standIns(String id) {
        return standIns.getOrDefault(id, Set.of());
    }

    boolean isReplaced(String id) {
        return !standIns(id).isEmpty();
    }

    /** The revision of that id; where it is gone, the squash that it is the last of. */
    @Nullable
    RevisionNode find(String id) {
        RevisionNode node = byId.get(id);
        return node == null
                ? same(id).stream()
                        .map(byId::get)
                        .filter(it -> it != null)
                        .findFirst()
                        .orElse(null)
                : node;
    }

    /**
     * Of the revisions that a database lacks, those that run.
     *
     * @throws PrunedRevisionsException if it stands between revisions that a squash replaced, and the next ones are gone
     */
    Set<String> upgrading(Collection<String> missing, Set<String> applied) {
        var chosen = new TreeSet<>(missing);
        for (RevisionNode squash : squashes) {
            if (chosen.contains(squash.id())) {
                Set<String> parts = contents(squash.id());
                if (parts.stream().noneMatch(applied::contains)) {
                    chosen.removeAll(parts);
                } else {
                    requirePresent(squash);
                    chosen.remove(squash.id());
                }
            }
        }
        return chosen;
    }

    /**
     * Of the revisions that are to be taken back, those that run.
     *
     * @throws PrunedRevisionsException if they end between revisions that a squash replaced, and the others are gone
     */
    Set<String> downgrading(Collection<String> undone) {
        var chosen = new TreeSet<>(undone);
        for (RevisionNode squash : squashes) {
            if (chosen.contains(squash.id())) {
                Set<String> parts = new TreeSet<>(contents(squash.id()));
                parts.retainAll(byId.keySet());
                if (chosen.containsAll(parts)) {
                    chosen.removeAll(parts);
                } else {
                    requirePresent(squash);
                    chosen.remove(squash.id());
                }
            }
        }
        return chosen;
    }

    private void requirePresent(RevisionNode squash) {
        List<String> gone = squash.place().replaces().stream()
                .filter(it -> !byId.containsKey(it))
                .toList();
        if (!gone.isEmpty()) {
            throw new PrunedRevisionsException(squash, gone);
        }
    }

    /** Passes if none of the ids is a revision in the middle of a squash that is gone. */
    void requireNotPruned(Collection<String> ids) {
        for (RevisionNode squash : squashes) {
            List<String> gone = ids.stream()
                    .filter(it -> find(it) == null && contents(squash.id()).contains(it))
                    .toList();
            if (!gone.isEmpty()) {
                throw new PrunedRevisionsException(squash, gone);
            }
        }
    }
}
