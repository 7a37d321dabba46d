// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.execution.Direction;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.MigrationOutcome;
import dev.aludel.execution.PlannedStep;
import dev.aludel.execution.Precaution;
import java.util.List;

/** Applies migrations to the database. */
public final class Upgrade {

    private final Project project;

    private final MigrationListener listener;

    /** The command for a project. */
    public Upgrade(Project project, MigrationListener listener) {
        this.project = project;
        this.listener = listener;
    }

    /**
     * Applies what is missing up to a target.
     *
     * @throws dev.aludel.error.MigrationException if one fails; it is rolled back whole
     */
    public MigrationOutcome run(String target) {
        return run(target, Precaution.none());
    }

    /** As {@link #run(String)}, with something done before the first one. */
    public MigrationOutcome run(String target, Precaution precaution) {
        return project.migrator(project.catalog(), listener).upgrade(target, precaution);
    }

    /**
     * What would be applied; runs nothing.
     *
     * @throws dev.aludel.error.MigrationException if it would be refused
     */
    public List<PlannedStep> plan(String target) {
        return project.migrator(project.catalog(), listener).plan(Direction.UPGRADE, target);
    }
}
