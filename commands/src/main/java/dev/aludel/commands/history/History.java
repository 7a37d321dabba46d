// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import dev.aludel.commands.Project;
import dev.aludel.execution.MigrationListener;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.RevisionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lists the migrations; asks the database only where it must. */
public final class History {

    private final Project project;

    /** The command for a project. */
    public History(Project project) {
        this.project = project;
    }

    /**
     * The migrations of a range, newest first.
     *
     * @param current whether those at which the database is are marked so, which asks it
     * @throws dev.aludel.error.MigrationException if the range is none, or the database doesn't answer
     */
    public List<RevisionView> run(RevisionRange range, boolean current) {
        MigrationCatalog catalog = project.catalog();
        RevisionGraph graph = catalog.graph();
        Set<String> heads = current || range.needsDatabase()
                ? project.migrator(catalog, MigrationListener.logging())
                        .status()
                        .heads()
                : Set.of();
        if (range.needsDatabase()) {
            graph.requireKnown(heads);
        }
        List<RevisionNode> revisions = new ArrayList<>(range.in(graph, heads));
        Collections.reverse(revisions);
        return revisions.stream().map(it -> RevisionView.of(graph, it, heads)).toList();
    }
}
