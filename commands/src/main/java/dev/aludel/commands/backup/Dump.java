// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.backup.BackupCatalog;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.config.Configuration;
import dev.aludel.execution.JdbcDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a backup by {@code pg_dump}, after everything has been looked at that could make it fail. */
final class Dump {

    private static final String CONTENTS = "dumping contents of table ";

    private final Project project;

    private final Map<String, String> environment;

    private final Progress progress;

    Dump(Project project, Map<String, String> environment, Progress progress) {
        this.project = project;
        this.environment = environment;
        this.progress = progress;
    }

    /** The program, which must be there before anybody waits for a lock. */
    PostgresTool tool() {
        return PostgresTool.find("pg_dump", ConnectionVariables.of(project.configuration(), environment));
    }

    /**
     * Writes it.
     *
     * @param connection a connection to the database, for questions
     * @throws ToolProblemException if the program is too old or fails
     * @throws NotEnoughSpaceException if the disk may be too small
     */
    BackupResult write(PostgresTool tool, Connection connection, Selection selection, BackupFile file)
            throws SQLException {
        tool.requireReading(JdbcDatabase.serverVersion(connection));
        var catalog = new BackupCatalog(connection);
        var existing = new Selection(catalog.existing(selection.schemas()), selection.relations());
        var extent = catalog.extent(existing.schemas(), existing.relations());
        long room = file.room();
        if (extent.bytes() > room) {
            throw new NotEnoughSpaceException(file.path(), extent.bytes(), room);
        }
        progress.step("backing up %d tables, up to %s, into %s"
                .formatted(
                        extent.tables(), Sizes.of(extent.bytes()), file.path().getFileName()));
        var done = new AtomicInteger();
        boolean largeObjects = existing.isWhole() && catalog.hasLargeObjects();
        long size = file.write(part -> tool.run(
                arguments(existing, largeObjects, part), line -> {}, line -> step(line, done, extent.tables())));
        return new BackupResult(file.path(), size, extent.tables(), existing.isWhole());
    }

    private List<String> arguments(Selection selection, boolean largeObjects, Path part) {
        Configuration configuration = project.configuration();
        List<String> arguments = new ArrayList<>(List.of("--format=custom", "--verbose", "--file=" + part));
        if (largeObjects) {
            arguments.add("--blobs");
        }
        arguments.addAll(selection.arguments(configuration));
        return arguments;
    }

    private void step(String line, AtomicInteger done, int tables) {
        int at = line.indexOf(CONTENTS);
        if (at >= 0 && !line.contains(Selection.HEADS)) {
            String table = line.substring(at + CONTENTS.length()).replace("\"", "");
            progress.step("backing up %s (%d of %d)".formatted(table, done.incrementAndGet(), tables));
        }
    }
}
