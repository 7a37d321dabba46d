// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import dev.aludel.migration.ExpectedSchema;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.InapplicableOperationException;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges whether branches go together in either order, as they will have to: of two databases, one has the one branch and
 * gets the other, the next the other way round.
 *
 * <p>Two operations can change places if they change different objects and neither takes away, or gives another type to, what
 * the other uses. That is asked of each pair; then all of one side is applied before all of the other, and the other way
 * round, to the schema of their common ancestors, and the two schemas must be equal.
 */
public final class Judge {

    private final MigrationCatalog catalog;

    private final RevisionGraph graph;

    private final Map<Set<String>, ExpectedSchema> starts = new HashMap<>();

    private final Set<Conflict> conflicts = new LinkedHashSet<>();

    private final Set<Unjudged> unjudged = new LinkedHashSet<>();

    private final Set<String> notes = new LinkedHashSet<>();

    /** A judge of the branches in a catalog. */
    public Judge(MigrationCatalog catalog) {
        this.catalog = catalog;
        this.graph = catalog.graph();
    }

    /**
     * The judgement on branches.
     *
     * @param heads their last revisions
     * @throws dev.aludel.error.MigrationException if a migration can't be read, or their common history doesn't hold
     */
    public Judgement of(List<String> heads) {
        for (int i = 0; i < heads.size(); i++) {
            for (int j = i + 1; j < heads.size(); j++) {
                compare(heads.get(i), heads.get(j));
            }
        }
        return new Judgement(conflicts, unjudged, notes);
    }

    private void compare(String one, String other) {
        Set<String> ofOne = graph.ancestors(List.of(one));
        Set<String> ofOther = graph.ancestors(List.of(other));
        var common = new TreeSet<>(ofOne);
        common.retainAll(ofOther);
        ExpectedSchema start = starts.computeIfAbsent(graph.tips(common), catalog::expected);
        String opaque = start.opaqueSince();
        if (opaque != null) {
            notes.add("the schema that they start from is known in part only: SQL of " + opaque
                    + " doesn't declare what it does");
        }
        Side left = Side.of(one, without(ofOne, common), catalog, start.schema());
        Side right = Side.of(other, without(ofOther, common), catalog, start.schema());
        // Alone on its side, nothing has to change places.
        if (!right.isEmpty()) {
            unjudged.addAll(left.unjudged());
        }
        if (!left.isEmpty()) {
            unjudged.addAll(right.unjudged());
        }
        int before = conflicts.size();
        pairs(left, right);
        if (conflicts.size() == before) {
            wholes(left, right, start.schema());
        }
    }

    private List<RevisionNode> without(Set<String> ids, Set<String> common) {
        return graph.revisions().stream()
                .filter(it -> ids.contains(it.id()) && !common.contains(it.id()))
                .toList();
    }

    private void pairs(Side left, Side right) {
        for (Step one : left.steps()) {
            for (Step other : right.steps()) {
                String reason = one.clashesWith(other);
                if (reason != null) {
                    conflicts.add(Conflict.of(one, other, reason));
                }
            }
        }
    }

    private void wholes(Side left, Side right, Schema start) {
        try {
            Schema there = right.applyTo(left.applyTo(start));
            Schema andBack = left.applyTo(right.applyTo(start));
            Set<ObjectKey> differing = SchemaParts.difference(there, andBack).changed();
            if (!differing.isEmpty()) {
                String words = String.join(
                        ", ", differing.stream().map(ObjectKey::toString).toList());
                conflicts.add(whole(left, right, "it depends on the order what becomes of " + words));
            }
        } catch (InapplicableOperationException e) {
            conflicts.add(whole(left, right, "after the other, " + e.problem()));
        }
    }

    private static Conflict whole(Side left, Side right, String reason) {
        return new Conflict(left.head(), "all of the branch", right.head(), "all of the branch", reason);
    }
}
