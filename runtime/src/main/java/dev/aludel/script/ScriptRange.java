// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static java.util.Objects.requireNonNull;

import dev.aludel.execution.Direction;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.RevisionNotAppliedException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The revisions that a script goes through.
 *
 * @param direction which way
 * @param from the heads of the database that it starts at
 * @param path the revisions, in the order in which they are gone
 */
public record ScriptRange(Direction direction, Set<String> from, List<RevisionNode> path) {

    private static final String BASE = "base";

    private static final String CURRENT = "current";

    public ScriptRange {
        requireNonNull(direction, "direction");
        from = new TreeSet<>(from);
        path = List.copyOf(path);
    }

    /**
     * The range of an upgrade: {@code TO}, which starts at base, or {@code FROM:TO}.
     *
     * @throws ImpossibleRangeException if no revision is applied there
     * @throws dev.aludel.error.MigrationException if an end of it names no revision
     */
    public static ScriptRange upgrade(RevisionGraph graph, String range) {
        Ends ends = Ends.of(range);
        String target = target(ends.to(), "heads", range);
        Set<String> from = start(graph, ends.from().isEmpty() ? BASE : ends.from(), range);
        Set<String> goals = graph.upgradeGoals(from, target);
        return of(Direction.UPGRADE, range, from, graph.upgradePath(from, goals));
    }

    /**
     * The range of a downgrade: {@code FROM:TO}.
     *
     * @throws ImpossibleRangeException if no revision is taken back there
     * @throws dev.aludel.error.MigrationException if an end of it names no revision
     */
    public static ScriptRange downgrade(RevisionGraph graph, String range) {
        Ends ends = Ends.of(range);
        if (ends.from().isEmpty()) {
            throw ImpossibleRangeException.startMissing(range);
        }
        String target = target(ends.to(), BASE, range);
        Set<String> from = start(graph, ends.from(), range);
        try {
            return of(Direction.DOWNGRADE, range, from, graph.downgradePath(from, target));
        } catch (RevisionNotAppliedException e) {
            throw ImpossibleRangeException.empty(range, Direction.DOWNGRADE, e);
        }
    }

    private static ScriptRange of(Direction direction, String range, Set<String> from, List<RevisionNode> path) {
        if (path.isEmpty()) {
            throw ImpossibleRangeException.empty(range, direction, null);
        }
        return new ScriptRange(direction, from, path);
    }

    private static Set<String> start(RevisionGraph graph, String from, String range) {
        return graph.resolve(target(from, BASE, range), Set.of());
    }

    private static String target(String text, String otherwise, String range) {
        if (text.startsWith(CURRENT)) {
            throw ImpossibleRangeException.current(range);
        }
        return text.isEmpty() ? otherwise : text;
    }

    /**
     * The two ends of a range as they were written; empty where nothing was.
     *
     * @param from before the colon
     * @param to behind it, or all of a text without one
     */
    private record Ends(String from, String to) {

        static Ends of(String range) {
            int colon = range.indexOf(':');
            return new Ends(
                    range.substring(0, Math.max(colon, 0)).strip(),
                    range.substring(colon + 1).strip());
        }
    }
}
