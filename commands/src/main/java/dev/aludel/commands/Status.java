// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import static java.util.stream.Collectors.toSet;

import dev.aludel.execution.DatabaseStatus;
import dev.aludel.execution.MigrationListener;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.revision.RevisionNode;
import java.util.List;
import java.util.Set;

/** Says where the database stands. */
public final class Status {

    private final Project project;

    /** The command for a project. */
    public Status(Project project) {
        this.project = project;
    }

    /**
     * Where it stands; changes nothing.
     *
     * @throws dev.aludel.error.MigrationException if the database doesn't answer
     */
    public StatusResult run() {
        return of(project.catalog());
    }

    /** As {@link #run()}, with migrations that are compiled already. */
    public StatusResult of(MigrationCatalog catalog) {
        DatabaseStatus status =
                project.migrator(catalog, MigrationListener.logging()).status();
        // A head whose class was pruned is another name of the squash that has replaced it.
        Set<RevisionNode> heads = status.heads().stream()
                .flatMap(it -> catalog.graph().find(it).stream())
                .collect(toSet());
        List<RevisionNode> current =
                catalog.graph().revisions().stream().filter(heads::contains).toList();
        return new StatusResult(
                project.database().toString(),
                current,
                status,
                catalog.graph().revisions().size());
    }
}
