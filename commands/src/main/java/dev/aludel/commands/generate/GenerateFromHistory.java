// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.expected.HistoryReplay;
import dev.aludel.execution.JdbcDatabase;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.model.Finding;
import dev.aludel.rename.RenameChoice;
import dev.aludel.scratch.ScratchDatabase;
import java.sql.SQLException;

/**
 * Writes a new migration from the difference between the entity model and what the migrations make, without the project's
 * database: all migrations run on a scratch database, which takes its place.
 */
public final class GenerateFromHistory {

    private final Project project;

    private final Progress progress;

    private final RenameChoice choice;

    /** The command for a project; {@code choice} decides what was renamed where no hint says so. */
    public GenerateFromHistory(Project project, Progress progress, RenameChoice choice) {
        this.project = project;
        this.progress = progress;
        this.choice = choice;
    }

    /**
     * Writes the migration, as {@link Generate#run} does.
     *
     * @throws NoScratchDatabaseException if there is no PostgreSQL to run the migrations on
     * @throws dev.aludel.error.MigrationException if it can't be made, or a migration doesn't run
     */
    public GenerateResult run(GenerateRequest request) {
        progress.step("running the migrations on a scratch database");
        MigrationCatalog catalog = project.catalog();
        try (ScratchDatabase scratch = project.scratch().create()) {
            new HistoryReplay(project, catalog).at(scratch, catalog.graph().heads());
            Project there = project.on(JdbcDatabase.standing(scratch.connection()));
            GenerateResult result = new Generate(there, progress, choice).run(request);
            return result.file() == null
                    ? result
                    : result.with(
                            new Finding(
                                    Finding.Kind.NOTE,
                                    "rows",
                                    "were not asked: no database was looked at; where rows stand in the way, 'upgrade' will fail"));
        } catch (SQLException e) {
            throw new NoScratchDatabaseException(e);
        }
    }
}
