// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.verify;

import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.Status;
import dev.aludel.commands.StatusResult;
import dev.aludel.migration.MigrationCatalog;
import java.time.Duration;

/** Says whether a database answers, soon, and where it stands. */
public final class Health {

    private final Project project;

    private final Project hurried;

    /** The command for a project, which waits so long for the database. */
    public Health(Project project, Duration timeout) {
        this.project = project;
        this.hurried = project.within(timeout);
    }

    /** The database, without a password. */
    public String database() {
        return project.database().toString();
    }

    /**
     * Asks it; changes nothing.
     *
     * @param drift whether it is compared with its migrations as well
     * @throws dev.aludel.error.MigrationException if it doesn't answer
     */
    public HealthResult run(boolean drift) {
        MigrationCatalog catalog = project.catalog();
        long start = System.nanoTime();
        StatusResult status = new Status(hurried).of(catalog);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new HealthResult(status, took, drift ? new Verify(project, Progress.silent()).run() : null);
    }
}
