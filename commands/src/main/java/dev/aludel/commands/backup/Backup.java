// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Backs up the configured schemas of the database into a file, by {@code pg_dump}. */
public final class Backup {

    private final Project project;

    private final Dump dump;

    private final Path directory;

    /**
     * The command for a project.
     *
     * @param environment the environment of the process: its path is where {@code pg_dump} is looked for
     * @param directory the current directory
     */
    public Backup(Project project, Map<String, String> environment, Path directory, Progress progress) {
        this.project = project;
        this.dump = new Dump(project, environment, progress);
        this.directory = directory;
    }

    /**
     * Takes it.
     *
     * @param file where to, or null for a file in the current directory that is called after the database and the time
     * @throws dev.aludel.error.MigrationException if it can't be taken; no half file is left then
     */
    public BackupResult run(@Nullable Path file) {
        PostgresTool tool = dump.tool();
        return project.database().ask(connection -> {
            var target = BackupFile.of(
                    file,
                    directory,
                    connection.getCatalog(),
                    project.tool().clock().instant());
            return dump.write(tool, connection, Selection.ofSchemas(project.configuration()), target);
        });
    }
}
