// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All revisions and their order: a graph without cycles that may have several bases, forks, merges and heads.
 *
 * <p>Everything comes out in one topological order: a revision after its parents and what it depends on, and of those
 * that could come next the one that was made first, then by id. Sets of ids are the heads of a database: what they contain
 * is every ancestor too. A dependency counts as a parent in all but {@link #heads}, {@link #bases} and {@link #children}: it
 * joins no branches.
 */
public final class RevisionGraph {

    private final Map<String, RevisionNode> byId = new TreeMap<>();

    private final Map<String, List<String>> children = new HashMap<>();

    private final Map<String, Set<String>> predecessors = new HashMap<>();

    private final Map<String, Set<String>> successors = new HashMap<>();

    private final BranchLabels labels;

    private final List<RevisionNode> ordered;

    private RevisionGraph(Collection<RevisionNode> nodes) {
        for (RevisionNode node : nodes) {
            RevisionNode other = byId.putIfAbsent(node.id(), node);
            if (other != null) {
                throw new DuplicateRevisionException(other, node);
            }
        }
        labels = new BranchLabels(byId);
        byId.values().forEach(this::connect);
        ordered = new RevisionOrder(this).of(byId.values());
    }

    private void connect(RevisionNode node) {
        Set<String> needed = new LinkedHashSet<>(node.parents());
        for (String parent : needed) {
            if (!byId.containsKey(parent)) {
                throw new UnknownParentException(node, parent);
            }
            children.computeIfAbsent(parent, it -> new ArrayList<>()).add(node.id());
        }
        for (String dependency : node.place().dependsOn()) {
            needed.add(find(dependency)
                    .or(() -> labels.bearer(dependency))
                    .orElseThrow(() -> new UnknownDependencyException(node, dependency))
                    .id());
        }
        predecessors.put(node.id(), needed);
        needed.forEach(it ->
                successors.computeIfAbsent(it, id -> new LinkedHashSet<>()).add(node.id()));
    }

    /**
     * The graph of these revisions.
     *
     * @throws DuplicateRevisionException if two have one id
     * @throws UnknownParentException if a parent is missing
     * @throws UnknownDependencyException if one depends on what is missing
     * @throws BranchLabelException if a label can't name a branch
     * @throws RevisionCycleException if they follow one another in a circle
     */
    public static RevisionGraph of(Collection<RevisionNode> nodes) {
        return new RevisionGraph(
                nodes.stream().sorted(comparing(RevisionNode::className)).toList());
    }

    /** All revisions, parents first. */
    public List<RevisionNode> revisions() {
        return ordered;
    }

    /** The revision with exactly that id. */
    public Optional<RevisionNode> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The revision with that id, or with an id that starts so.
     *
     * @throws UnknownRevisionException if there is none
     * @throws AmbiguousRevisionException if there are several
     */
    public RevisionNode revision(String text) {
        RevisionNode exact = byId.get(text);
        if (exact != null) {
            return exact;
        }
        List<String> candidates = text.isEmpty()
                ? List.of()
                : byId.keySet().stream().filter(it -> it.startsWith(text)).toList();
        if (candidates.isEmpty()) {
            throw new UnknownRevisionException(text);
        }
        if (candidates.size() > 1) {
            throw new AmbiguousRevisionException(text, candidates);
        }
        return known(candidates.get(0));
    }

    /** The revisions that none follows. */
    public Set<String> heads() {
        return ids(ordered.stream().filter(it -> children(it.id()).isEmpty()).toList());
    }

    /** The revisions that follow none. */
    public Set<String> bases() {
        return ids(ordered.stream().filter(it -> it.parents().isEmpty()).toList());
    }

    /** The revisions that follow this one directly, by id. */
    public List<String> children(String id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** What must be applied right before a revision, by id: its parents, then what it depends on. */
    public Set<String> predecessors(String id) {
        return Collections.unmodifiableSet(predecessors.getOrDefault(id, Set.of()));
    }

    /** What needs a revision to be applied right before, by id: its children, and what depends on it. */
    public Set<String> successors(String id) {
        return Collections.unmodifiableSet(successors.getOrDefault(id, Set.of()));
    }

    /** These revisions and all that they need, directly or not; ids that the graph doesn't have are left out. */
    public Set<String> ancestors(Collection<String> ids) {
        return reachable(ids, this::predecessors);
    }

    /** These revisions and all that need them, directly or not; ids that the graph doesn't have are left out. */
    public Set<String> descendants(Collection<String> ids) {
        return reachable(ids, this::successors);
    }

    /** Those of the ids that the graph doesn't have. */
    public Set<String> unknown(Collection<String> ids) {
        var unknown = new TreeSet<>(ids);
        unknown.removeAll(byId.keySet());
        return unknown;
    }

    /**
     * Passes if the graph has all these heads.
     *
     * @throws UnknownHeadException if it doesn't have one
     */
    public Set<String> requireKnown(Set<String> current) {
        Set<String> unknown = unknown(current);
        if (!unknown.isEmpty()) {
            throw new UnknownHeadException(unknown);
        }
        return current;
    }

    /** The revisions that a database at these heads doesn't contain, parents first. */
    public List<RevisionNode> pending(Set<String> current) {
        Set<String> applied = ancestors(current);
        return ordered.stream().filter(it -> !applied.contains(it.id())).toList();
    }

    /**
     * The revisions that a target names: {@code head}, {@code heads}, {@code base} (none), {@code current}, a revision's
     * id or the start of it, or such a one and so many steps from it, {@code ae10+2}.
     */
    public Set<String> resolve(String target, Set<String> current) {
        return new Targets(this, current).resolve(target);
    }

    /** The revisions to be reached by an upgrade to a target; besides {@link #resolve} it may be {@code +2}. */
    public Set<String> upgradeGoals(Set<String> current, String target) {
        return new Targets(this, requireKnown(current)).upgradeGoals(target);
    }

    /** The revisions to apply so that a database at these heads contains what the target names, in order. */
    public List<RevisionNode> upgradePath(Set<String> current, String target) {
        return upgradePath(current, upgradeGoals(current, target));
    }

    /** The revisions to apply so that a database at these heads contains the goals, in order. */
    public List<RevisionNode> upgradePath(Set<String> current, Set<String> goals) {
        Set<String> applied = ancestors(requireKnown(current));
        Set<String> wanted = ancestors(goals);
        return ordered.stream()
                .filter(it -> wanted.contains(it.id()) && !applied.contains(it.id()))
                .toList();
    }

    /**
     * The revisions to take back so that nothing stands on what the target names, in order; besides {@link #resolve} it
     * may be {@code -2}.
     */
    public List<RevisionNode> downgradePath(Set<String> current, String target) {
        Set<String> undone = new Targets(this, requireKnown(current)).undoneBy(target);
        List<RevisionNode> path = new ArrayList<>(
                ordered.stream().filter(it -> undone.contains(it.id())).toList());
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** What applying a revision does to these heads. */
    public HeadsChange applying(RevisionNode revision, Set<String> heads) {
        List<String> replaced =
                predecessors(revision.id()).stream().filter(heads::contains).toList();
        return new HeadsChange(replaced, List.of(revision.id()));
    }

    /** What taking back a revision does to these heads, of which it is one. */
    public HeadsChange reverting(RevisionNode revision, Set<String> heads) {
        var remaining = new TreeSet<>(heads);
        remaining.addAll(predecessors(revision.id()));
        remaining.remove(revision.id());
        List<String> bared = new ArrayList<>();
        for (String parent : predecessors(revision.id())) {
            var others = new TreeSet<>(remaining);
            others.remove(parent);
            if (!ancestors(others).contains(parent)) {
                bared.add(parent);
            }
        }
        return new HeadsChange(List.of(revision.id()), bared);
    }

    RevisionNode known(String id) {
        RevisionNode node = byId.get(id);
        if (node == null) {
            throw new UnknownRevisionException(id);
        }
        return node;
    }

    private Set<String> reachable(Collection<String> from, Function<String, ? extends Collection<String>> next) {
        var reached = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (byId.containsKey(id) && reached.add(id)) {
                open.addAll(next.apply(id));
            }
        }
        return reached;
    }

    private static Set<String> ids(List<RevisionNode> nodes) {
        var ids = new TreeSet<String>();
        nodes.forEach(it -> ids.add(it.id()));
        return ids;
    }
}
