// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of the history: {@code FROM:TO}, either of which may be left out.
 *
 * @param text all of it, as it was written
 * @param from the target that it begins at, or null for the base
 * @param to the target that it ends at, or null for the heads
 */
public record RevisionRange(
        String text, @Nullable String from, @Nullable String to) {

    /** All revisions. */
    public static final RevisionRange ALL = new RevisionRange(":", null, null);

    /**
     * The range that is written so.
     *
     * @throws InvalidRangeException if it has no colon, or several
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw InvalidRangeException.malformed(text);
        }
        return new RevisionRange(text, end(text.substring(0, colon)), end(text.substring(colon + 1)));
    }

    private static @Nullable String end(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Whether one has to ask a database to know it. */
    public boolean needsDatabase() {
        return isCurrent(from) || isCurrent(to) || (isRelative(from) && isRelative(to));
    }

    /** Where it ends: {@code +2} counts from its beginning. */
    public Set<String> upperEnd(RevisionGraph graph, Set<String> current) {
        if (to == null) {
            return graph.heads();
        }
        boolean counts = isRelative(to) && !isRelative(from);
        Set<String> start = counts && from != null ? graph.resolve(from, current) : Set.of();
        return graph.resolve(to, counts ? start : current);
    }

    /** Where it begins: {@code -3} counts from its end. */
    public Set<String> lowerEnd(RevisionGraph graph, Set<String> current) {
        if (from == null) {
            return Set.of();
        }
        return graph.resolve(from, isRelative(from) ? graph.tips(upperEnd(graph, current)) : current);
    }

    /**
     * Its revisions, both ends included, in the order in which they are applied.
     *
     * @throws InvalidRangeException if it ends before it begins
     */
    public List<RevisionNode> in(RevisionGraph graph, Set<String> current) {
        Set<String> lower = lowerEnd(graph, current);
        Set<String> within = new TreeSet<>(graph.ancestors(upperEnd(graph, current)));
        for (String end : lower) {
            if (!within.contains(end)) {
                throw InvalidRangeException.notBelow(text, end);
            }
        }
        if (!lower.isEmpty()) {
            within.retainAll(graph.descendants(lower));
        }
        return graph.revisions().stream().filter(it -> within.contains(it.id())).toList();
    }

    private static boolean isCurrent(@Nullable String end) {
        return end != null && Target.parse(end).name().equals("current");
    }

    private static boolean isRelative(@Nullable String end) {
        return end != null && Target.parse(end).name().isEmpty();
    }
}
