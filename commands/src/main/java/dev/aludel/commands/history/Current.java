// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import dev.aludel.commands.Project;
import dev.aludel.execution.DatabaseStatus;
import dev.aludel.execution.MigrationListener;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.revision.RevisionGraph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says at which revisions the database is. */
public final class Current {

    private final Project project;

    /** The command for a project. */
    public Current(Project project) {
        this.project = project;
    }

    /**
     * Where it is; changes nothing.
     *
     * @throws dev.aludel.error.MigrationException if the database doesn't answer
     */
    public Result run() {
        MigrationCatalog catalog = project.catalog();
        RevisionGraph graph = catalog.graph();
        DatabaseStatus status =
                project.migrator(catalog, MigrationListener.logging()).status();
        Set<String> applied = graph.ancestors(status.heads());
        // The last applied of each branch: a head that another depends on is contained in that and no row of its own.
        List<RevisionView> revisions = graph.revisions().stream()
                .filter(it -> applied.contains(it.id()))
                .filter(it -> graph.children(it.id()).stream().noneMatch(applied::contains))
                .map(it -> RevisionView.of(graph, it, status.heads()))
                .toList();
        return new Result(revisions, status.unknownHeads(), status.pending().size());
    }

    /**
     * Where a database is.
     *
     * @param revisions the last applied revision of each branch
     * @param unknown its heads that no migration here has
     * @param pending how many migrations it lacks
     */
    public record Result(List<RevisionView> revisions, Set<String> unknown, int pending) {

        public Result {
            revisions = List.copyOf(revisions);
            unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
        }

        /** Whether it has all migrations and nothing else. */
        public boolean isAtHeads() {
            return pending == 0 && unknown.isEmpty();
        }

        /** The same for machines. */
        public Map<String, Object> toMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("revisions", revisions.stream().map(RevisionView::toMap).toList());
            map.put("unknown", unknown);
            map.put("pending", pending);
            map.put("atHeads", isAtHeads());
            return map;
        }
    }
}
