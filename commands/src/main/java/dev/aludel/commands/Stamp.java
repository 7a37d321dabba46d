// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.execution.MigrationOutcome;
import java.util.List;

/** Says at which revision the database is, without running anything. */
public final class Stamp {

    private final Project project;

    private final Progress progress;

    /** The command for a project. */
    public Stamp(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /**
     * Sets the heads of the database.
     *
     * @param targets revisions, {@code heads} or {@code base}
     * @param purge whether all heads are taken away first, also those that no migration has
     * @throws dev.aludel.error.MigrationException if there is no such revision, or the database is at an unknown one
     */
    public MigrationOutcome run(List<String> targets, boolean purge) {
        return project.migrator(project.catalog(), progress.waiting()).stamp(targets, purge);
    }
}
