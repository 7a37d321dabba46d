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

    private final Map<String, List<String>> parents = new HashMap<>();

    private final Map<String, Set<String>> predecessors = new HashMap<>();

    private final Map<String, Set<String>> successors = new HashMap<>();

    private final BranchLabels labels;

    private final Squashes squashes;

    private final HeadsMoves moves;

    private final List<RevisionNode> ordered;

    private RevisionGraph(Collection<RevisionNode> nodes) {
        for (RevisionNode node : nodes) {
            RevisionNode other = byId.putIfAbsent(node.id(), node);
            if (other != null) {
                throw new DuplicateRevisionException(other, node);
            }
        }
        squashes = new Squashes(byId);
        labels = new BranchLabels(byId, squashes);
        moves = new HeadsMoves(this, squashes);
        byId.values().forEach(this::connect);
        ordered = new RevisionOrder(this).of(byId.values());
        squashes.check(this);
        labels.spread(this);
    }

    private void connect(RevisionNode node) {
        Set<String> needed = new LinkedHashSet<>();
        for (String name : node.parents()) {
            String parent = find(name)
                    .orElseThrow(() -> new UnknownParentException(node, name))
                    .id();
            if (!needed.add(parent)) {
                continue;
            }
            children.computeIfAbsent(parent, it -> new ArrayList<>()).add(node.id());
        }
        parents.put(node.id(), List.copyOf(needed));
        for (String dependency : node.place().dependsOn()) {
            needed.add(find(dependency)
                    .or(() -> labels.bearer(dependency))
                    .or(() -> squashes.standIns(dependency).stream().findFirst().flatMap(this::find))
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
     * @throws BrokenSquashException if what squashes replace overlaps, or is no part of the history
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

    /** The revision with exactly that id; the squash that has replaced it, if it was the last of that and is gone. */
    public Optional<RevisionNode> find(String id) {
        return Optional.ofNullable(squashes.find(id));
    }

    /**
     * The revision with that id or label, or with an id that starts so.
     *
     * @throws UnknownRevisionException if there is none
     * @throws AmbiguousRevisionException if there are several
     */
    public RevisionNode revision(String text) {
        return revision(text, byId.keySet());
    }

    /** The revision that is called so; of those whose id starts so only one that is wanted, if one is. */
    RevisionNode revision(String text, Set<String> wanted) {
        Optional<RevisionNode> exact = find(text).or(() -> labels.bearer(text));
        if (exact.isPresent()) {
            return exact.get();
        }
        List<String> candidates = startingWith(text, wanted);
        if (candidates.isEmpty()) {
            candidates = startingWith(text, byId.keySet());
        }
        if (candidates.isEmpty()) {
            throw new UnknownRevisionException(text);
        }
        if (candidates.size() > 1) {
            throw new AmbiguousRevisionException(text, candidates);
        }
        return known(candidates.get(0));
    }

    private static List<String> startingWith(String text, Set<String> ids) {
        return text.isEmpty()
                ? List.of()
                : ids.stream().filter(it -> it.startsWith(text)).toList();
    }

    /** The revisions that none follows; none that was replaced. */
    public Set<String> heads() {
        return ids(ordered.stream()
                .filter(it -> children(it.id()).isEmpty() && !isReplaced(it))
                .toList());
    }

    /** The revisions that follow none; none that was replaced. */
    public Set<String> bases() {
        return ids(ordered.stream()
                .filter(it -> it.parents().isEmpty() && !isReplaced(it))
                .toList());
    }

    /** Whether a squash stands for it. */
    public boolean isReplaced(RevisionNode revision) {
        return squashes.isReplaced(revision.id());
    }

    /** A revision and all that it replaces, directly or not. */
    public Set<String> covered(String id) {
        Set<String> covered = new TreeSet<>(squashes.contents(id));
        covered.add(id);
        return covered;
    }

    /** The revisions that follow this one directly, by id; those that follow the last revision of a squash follow both. */
    public List<String> children(String id) {
        Set<String> following = new LinkedHashSet<>(children.getOrDefault(id, List.of()));
        squashes.same(id).forEach(it -> following.addAll(children.getOrDefault(it, List.of())));
        return List.copyOf(following);
    }

    /** The revisions that this one follows directly, by id; the squash of one that was replaced and is gone. */
    public List<String> parents(String id) {
        return parents.getOrDefault(id, List.of());
    }

    /** What must be applied right before a revision, by id: its parents, then what it depends on. */
    public Set<String> predecessors(String id) {
        return Collections.unmodifiableSet(predecessors.getOrDefault(id, Set.of()));
    }

    /** What needs a revision to be applied right before, by id: its children, and what depends on it. */
    public Set<String> successors(String id) {
        return Collections.unmodifiableSet(successors.getOrDefault(id, Set.of()));
    }

    /** What must stand before a revision in any order that has both: what it needs, and what stands for that. */
    Set<String> earlier(String id) {
        Set<String> earlier = new TreeSet<>();
        for (String needed : predecessors(id)) {
            earlier.addAll(squashes.standIns(needed));
            earlier.addAll(squashes.same(needed));
        }
        // What is replaced follows others of the same squash.
        earlier.removeAll(squashes.standIns(id));
        earlier.removeAll(covered(id));
        earlier.retainAll(byId.keySet());
        earlier.addAll(predecessors(id));
        return earlier;
    }

    /**
     * These revisions and all that they need or replace, directly or not; ids that the graph doesn't have are left out. What
     * is one place with one of them is with them.
     */
    public Set<String> ancestors(Collection<String> ids) {
        return reachable(ids, it -> together(predecessors(it), squashes.contents(it)));
    }

    /**
     * These revisions and all that need or replace them, directly or not; ids that the graph doesn't have are left out. What
     * is one place with one of them is with them.
     */
    public Set<String> descendants(Collection<String> ids) {
        return reachable(ids, it -> together(successors(it), squashes.standIns(it)));
    }

    /** A revision and all that it needs, without what squashes say. */
    Set<String> ancestorsInFull(String id) {
        var reached = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(predecessors(next));
            }
        }
        return reached;
    }

    private static Set<String> together(Collection<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** A revision, all that it follows and all that follows it; dependencies don't count. */
    public Set<String> line(String id) {
        Set<String> line = reachable(List.of(id), it -> together(parents(it), squashes.contents(it)));
        line.addAll(reachable(List.of(id), it -> together(children(it), squashes.standIns(it))));
        return line;
    }

    /** Those of the ids that no other of them contains. */
    public Set<String> tips(Set<String> ids) {
        var below = new TreeSet<String>();
        for (String id : ids) {
            below.addAll(ancestors(predecessors(id)));
            below.addAll(squashes.contents(id));
            below.removeAll(squashes.same(id));
        }
        var tips = new TreeSet<>(ids);
        tips.removeAll(below);
        // Of the names of one place the squash's.
        tips.removeIf(it -> squashes.standIns(it).stream().anyMatch(ids::contains));
        return tips;
    }

    /** The labels of the branches that a revision is on, those that it bears itself first. */
    public Set<String> labels(String id) {
        return labels.of(known(id));
    }

    /** The labels that stand on revisions, and the revision that each stands on. */
    public Map<String, String> branches() {
        return labels.all();
    }

    /** Those of the ids that the graph doesn't have. */
    public Set<String> unknown(Collection<String> ids) {
        var unknown = new TreeSet<>(ids);
        unknown.removeIf(it -> find(it).isPresent());
        return unknown;
    }

    /**
     * Passes if the graph has all these heads.
     *
     * @throws PrunedRevisionsException if one stood for by a squash is gone
     * @throws UnknownHeadException if it doesn't have one
     */
    public Set<String> requireKnown(Set<String> current) {
        squashes.requireNotPruned(current);
        Set<String> unknown = unknown(current);
        if (!unknown.isEmpty()) {
            throw new UnknownHeadException(unknown);
        }
        return current;
    }

    /** The revisions that a database at these heads doesn't contain, parents first. */
    public List<RevisionNode> pending(Set<String> current) {
        return running(heads(), current);
    }

    /** What runs so that a database at these heads contains the goals, in order. */
    private List<RevisionNode> running(Collection<String> goals, Collection<String> current) {
        Set<String> applied = ancestors(current);
        Set<String> missing = ancestors(goals);
        missing.removeAll(applied);
        Set<String> running = squashes.upgrading(missing, applied);
        return ordered.stream().filter(it -> running.contains(it.id())).toList();
    }

    /** Of revisions that could come next those that run: a squash, or what it replaces. */
    Set<String> next(Set<String> choices, Set<String> applied) {
        return squashes.upgrading(choices, applied);
    }

    /**
     * The revisions that a target names: {@code head}, {@code heads}, {@code base} (none), {@code current}, a revision's
     * id or the start of it, a label, such a one and so many steps from it, {@code ae10+2}, so many steps from where the
     * database is, {@code +2}, and all of these limited to a branch, {@code billing@head}.
     */
    public Set<String> resolve(String target, Set<String> current) {
        return new Targets(this, current).resolve(target);
    }

    /** The revisions to be reached by an upgrade to a target: all of {@link #resolve} but {@code -2}. */
    public Set<String> upgradeGoals(Set<String> current, String target) {
        return new Targets(this, requireKnown(current)).upgradeGoals(target);
    }

    /** The revisions to apply so that a database at these heads contains what the target names, in order. */
    public List<RevisionNode> upgradePath(Set<String> current, String target) {
        return upgradePath(current, upgradeGoals(current, target));
    }

    /** The revisions to apply so that a database at these heads contains the goals, in order. */
    public List<RevisionNode> upgradePath(Set<String> current, Set<String> goals) {
        return running(goals, requireKnown(current));
    }

    /**
     * The revisions to take back so that nothing stands on what the target names, in order: of all branches, or of one,
     * {@code billing@base}, with what depends on them.
     */
    public List<RevisionNode> downgradePath(Set<String> current, String target) {
        Set<String> undone = squashes.downgrading(new Targets(this, requireKnown(current)).undoneBy(target));
        List<RevisionNode> path = new ArrayList<>(
                ordered.stream().filter(it -> undone.contains(it.id())).toList());
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** What applying a revision does to these heads. */
    public HeadsChange applying(RevisionNode revision, Set<String> heads) {
        return moves.applying(revision.id(), heads);
    }

    /** What taking back a revision does to these heads, of which it is one. */
    public HeadsChange reverting(RevisionNode revision, Set<String> heads) {
        return moves.reverting(revision.id(), heads);
    }

    /** All ids. */
    Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    RevisionNode known(String id) {
        return find(id).orElseThrow(() -> new UnknownRevisionException(id));
    }

    private Set<String> reachable(Collection<String> from, Function<String, ? extends Collection<String>> next) {
        var reached = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (find(id).isPresent() && reached.add(id)) {
                open.addAll(next.apply(id));
                open.addAll(squashes.same(id));
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
