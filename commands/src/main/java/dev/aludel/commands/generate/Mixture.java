// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.model.Finding;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.selection.UnrelatedParts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of a plan that mixes changes which have nothing to do with each other. */
final class Mixture {

    private static final int SHOWN_PARTS = 4;

    private static final int SHOWN_TABLES = 6;

    private Mixture() {}

    /** A note with the parts that it could be split by; nothing for a plan that only makes new tables. */
    static List<Finding> notes(Comparison comparison) {
        Schema live = comparison.reconciliation().live();
        boolean first = comparison.plan().tables().stream()
                .noneMatch(it -> live.findTable(it).isPresent());
        List<Set<QualifiedName>> parts = UnrelatedParts.of(
                comparison.plan(), live, comparison.reconciliation().target());
        if (first || parts.size() < 2) {
            return List.of();
        }
        String ways = parts.stream().limit(SHOWN_PARTS).map(Mixture::way).collect(Collectors.joining("; "));
        String rest = parts.size() > SHOWN_PARTS ? "; and %d more".formatted(parts.size() - SHOWN_PARTS) : "";
        return List.of(new Finding(
                Finding.Kind.NOTE,
                "this migration",
                "mixes %d unrelated changes. One alone: %s%s".formatted(parts.size(), ways, rest)));
    }

    private static String way(Set<QualifiedName> tables) {
        String names =
                tables.stream().limit(SHOWN_TABLES).map(QualifiedName::toString).collect(Collectors.joining(","));
        return "--only " + names + (tables.size() > SHOWN_TABLES ? ",…" : "");
    }
}
