// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that name revisions, seen from a database at some heads.
 *
 * @param graph the revisions
 * @param current the heads of the database, all of them known
 */
record Targets(RevisionGraph graph, Set<String> current) {

    Set<String> resolve(String target) {
        return switch (target) {
            case "head" -> onlyHead();
            case "heads" -> graph.heads();
            case "base" -> Set.of();
            case "current" -> current;
            default -> Set.of(named(target));
        };
    }

    Set<String> upgradeGoals(String target) {
        Steps steps = Steps.of(target);
        if (steps == null || !steps.start().isEmpty()) {
            return resolve(target);
        }
        if (steps.count() < 0) {
            throw RevisionOutOfReachException.otherWay(target, "upgrade");
        }
        return climb(target, steps.count());
    }

    Set<String> undoneBy(String target) {
        Steps steps = Steps.of(target);
        if (steps != null && steps.start().isEmpty()) {
            if (steps.count() > 0) {
                throw RevisionOutOfReachException.otherWay(target, "downgrade");
            }
            return descend(target, -steps.count());
        }
        Set<String> applied = graph.ancestors(current);
        Set<String> goals = resolve(target);
        for (String goal : goals) {
            if (!applied.contains(goal)) {
                throw new RevisionNotAppliedException(goal, current);
            }
        }
        if (goals.isEmpty()) {
            return applied;
        }
        Set<String> undone = graph.descendants(goals);
        undone.removeAll(goals);
        undone.retainAll(applied);
        return undone;
    }

    private Set<String> onlyHead() {
        Set<String> heads = graph.heads();
        if (heads.size() > 1) {
            throw new MultipleHeadsException(heads);
        }
        return heads;
    }

    private String named(String target) {
        Steps steps = graph.find(target).isPresent() ? null : Steps.of(target);
        if (steps == null) {
            return graph.revision(target).id();
        }
        if (steps.start().isEmpty()) {
            throw new UnknownRevisionException(target);
        }
        String id = graph.revision(steps.start()).id();
        for (int walked = 0; walked < Math.abs(steps.count()); walked++) {
            List<String> next =
                    steps.count() > 0 ? graph.children(id) : graph.known(id).parents();
            id = only(target, new LinkedHashSet<>(next), walked);
        }
        return id;
    }

    private Set<String> climb(String target, int count) {
        Set<String> applied = graph.ancestors(current);
        Set<String> heads = current;
        for (int walked = 0; walked < count; walked++) {
            var next = new TreeSet<String>();
            for (RevisionNode node : graph.revisions()) {
                if (!applied.contains(node.id()) && applied.containsAll(graph.predecessors(node.id()))) {
                    next.add(node.id());
                }
            }
            String id = only(target, next, walked);
            applied.add(id);
            heads = graph.applying(graph.known(id), heads).applyTo(heads);
        }
        return heads;
    }

    private Set<String> descend(String target, int count) {
        var undone = new TreeSet<String>();
        Set<String> heads = current;
        for (int walked = 0; walked < count; walked++) {
            String id = only(target, heads, walked);
            undone.add(id);
            heads = graph.reverting(graph.known(id), heads).applyTo(heads);
        }
        return undone;
    }

    private static String only(String target, Set<String> choices, int walked) {
        if (choices.isEmpty()) {
            throw RevisionOutOfReachException.tooFar(target, walked);
        }
        if (choices.size() > 1) {
            throw RevisionOutOfReachException.fork(target, choices);
        }
        return choices.iterator().next();
    }

    /**
     * A number of steps from a revision, or from where the database is.
     *
     * @param start the revision as it was written; empty for where the database is
     * @param count how many; negative goes down
     */
    private record Steps(String start, int count) {

        private static final int MAXIMUM_DIGITS = 6;

        static @Nullable Steps of(String target) {
            int sign = Math.max(target.lastIndexOf('+'), target.lastIndexOf('-'));
            String digits = target.substring(sign + 1);
            boolean number = !digits.isEmpty()
                    && digits.length() <= MAXIMUM_DIGITS
                    && digits.chars().allMatch(it -> it >= '0' && it <= '9');
            if (sign < 0 || !number) {
                return null;
            }
            int count = Integer.parseInt(digits);
            return new Steps(target.substring(0, sign), target.charAt(sign) == '+' ? count : -count);
        }
    }
}
