// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that name revisions, seen from a database at some heads.
 *
 * <p>They mean what they mean to Alembic. A branch, named by a label or by a revision on it, is all that the bearer of the
 * label follows and all that follows it; dependencies don't count.
 *
 * @param graph the revisions
 * @param current the heads of the database, all of them known
 */
record Targets(RevisionGraph graph, Set<String> current) {

    /** The revisions that a target names; none is the base. */
    Set<String> resolve(String text) {
        if (graph.find(text).isPresent()) {
            return Set.of(text);
        }
        Target target = Target.parse(text);
        if (!target.isFromDatabase()) {
            return target.steps() == 0 ? point(target) : walk(target);
        }
        return target.steps() < 0 ? new TreeSet<>(graph.parents(descend(target))) : climb(target);
    }

    Set<String> upgradeGoals(String text) {
        boolean down = graph.find(text).isEmpty() && isDown(Target.parse(text));
        if (down) {
            throw RevisionOutOfReachException.otherWay(text, "upgrade");
        }
        return resolve(text);
    }

    /** The applied revisions that don't stay when the database goes back to a target. */
    Set<String> undoneBy(String text) {
        if (graph.find(text).isPresent()) {
            return standingOn(Set.of(text), null);
        }
        Target target = Target.parse(text);
        if (target.isFromDatabase()) {
            if (target.steps() > 0) {
                throw RevisionOutOfReachException.otherWay(text, "downgrade");
            }
            return target.steps() == 0 ? Set.of() : applied(graph.descendants(graph.covered(descend(target))));
        }
        return standingOn(resolve(text), target.branch());
    }

    private static boolean isDown(Target target) {
        return target.isFromDatabase() && target.steps() < 0;
    }

    /** What is applied above some revisions; what only depends on them may stay. */
    private Set<String> standingOn(Set<String> goals, @Nullable String branch) {
        Set<String> applied = graph.ancestors(current);
        for (String goal : goals) {
            if (!applied.contains(goal)) {
                throw new RevisionNotAppliedException(goal, current);
            }
        }
        var roots = new TreeSet<String>();
        goals.forEach(it -> roots.addAll(graph.children(it)));
        if (goals.isEmpty()) {
            applied.stream().filter(it -> graph.parents(it).isEmpty()).forEach(roots::add);
        }
        roots.removeAll(graph.ancestors(goals));
        if (branch != null) {
            roots.retainAll(line(branch));
        }
        return applied(graph.descendants(roots));
    }

    private Set<String> applied(Set<String> ids) {
        var applied = new TreeSet<>(ids);
        applied.retainAll(graph.ancestors(current));
        return applied;
    }

    private Set<String> point(Target target) {
        String branch = target.branch();
        return switch (target.name()) {
            case "head" -> onlyHead(target.text(), heads(branch));
            case "heads" -> heads(branch);
            case "base" -> {
                line(branch);
                yield Set.of();
            }
            case "current" -> branch == null ? current : tips(branch);
            default -> Set.of(member(target));
        };
    }

    private Set<String> heads(@Nullable String branch) {
        var heads = new TreeSet<>(graph.heads());
        heads.retainAll(line(branch));
        return heads;
    }

    private static Set<String> onlyHead(String text, Set<String> heads) {
        if (heads.size() > 1) {
            throw new MultipleHeadsException(text, heads);
        }
        return heads;
    }

    /** The revision that is named, which is on the branch that is named. */
    private String member(Target target) {
        String branch = target.branch();
        if (branch == null) {
            return graph.revision(target.name()).id();
        }
        Set<String> line = line(branch);
        RevisionNode found = graph.revision(target.name(), line);
        if (!line.contains(found.id())) {
            throw new NotOnBranchException(found.id(), branch);
        }
        return found.id();
    }

    /** So many steps from a named revision, or from the base; down from a base is the base. */
    private Set<String> walk(Target target) {
        Set<String> at = point(target);
        if (at.size() > 1) {
            throw RevisionOutOfReachException.fork(target.text(), at);
        }
        Set<String> line = line(target.branch());
        Set<String> below = graph.ancestors(at);
        for (int walked = 0; walked < Math.abs(target.steps()); walked++) {
            if (at.isEmpty() && target.steps() < 0) {
                throw RevisionOutOfReachException.tooFar(target.text(), walked);
            }
            at = target.steps() > 0
                    ? Set.of(only(target, above(at, line, below), walked))
                    : below(target, at.iterator().next(), line);
        }
        return at;
    }

    private Set<String> below(Target target, String id, Set<String> line) {
        Set<String> parents = within(graph.parents(id), line);
        if (parents.size() > 1) {
            throw RevisionOutOfReachException.fork(target.text(), parents);
        }
        return parents;
    }

    /** What may follow; of a squash and what it replaces the one that would run. */
    private Set<String> above(Set<String> ids, Set<String> line, Set<String> below) {
        var above = new TreeSet<String>();
        ids.forEach(it -> above.addAll(graph.children(it)));
        Set<String> choices = within(ids.isEmpty() ? graph.bases() : above, line);
        choices.removeAll(below);
        Set<String> next = graph.next(choices, below);
        next.forEach(it -> below.addAll(graph.ancestors(Set.of(it))));
        return next;
    }

    private Set<String> climb(Target target) {
        if (target.steps() == 0) {
            return current;
        }
        String branch = target.branch();
        Set<String> line = line(branch);
        Set<String> below = graph.ancestors(current);
        Set<String> at = branch == null ? current : tips(branch);
        for (int walked = 0; walked < target.steps(); walked++) {
            at = Set.of(only(target, above(at, line, below), walked));
        }
        return at;
    }

    /** The last of the revisions that so many steps down take back. */
    private String descend(Target target) {
        Set<String> line = line(target.branch());
        Set<String> choices = target.branch() == null ? current : tips(target.branch());
        String id = only(target, choices, 0);
        for (int walked = 1; walked < -target.steps(); walked++) {
            id = only(target, within(graph.parents(id), line), walked);
        }
        return graph.known(id).id();
    }

    /** The last applied revisions of a branch, also if a dependency of another contains them. */
    private Set<String> tips(String branch) {
        Set<String> active = applied(line(branch));
        var tips = new TreeSet<>(active);
        tips.removeIf(it -> graph.children(it).stream().anyMatch(active::contains));
        return tips;
    }

    /** All revisions of a branch. */
    private Set<String> line(@Nullable String branch) {
        return branch == null ? graph.ids() : graph.line(graph.revision(branch).id());
    }

    private static Set<String> within(Collection<String> ids, Set<String> line) {
        var within = new TreeSet<>(ids);
        within.retainAll(line);
        return within;
    }

    private static String only(Target target, Set<String> choices, int walked) {
        if (choices.isEmpty()) {
            throw RevisionOutOfReachException.tooFar(target.text(), walked);
        }
        if (choices.size() > 1) {
            throw RevisionOutOfReachException.fork(target.text(), choices);
        }
        return choices.iterator().next();
    }
}
