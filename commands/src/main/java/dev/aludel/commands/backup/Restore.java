// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.backup.BackupCatalog;
import dev.aludel.backup.SetAside;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.config.FileNotUsableException;
import dev.aludel.commands.config.Key;
import dev.aludel.error.MigrationException;
import dev.aludel.execution.MigrationOutcome;
import dev.aludel.execution.Migrator;
import dev.aludel.migration.MigrationCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings back what a backup holds, by {@code pg_restore}. What it replaces is set aside first, and dropped only when all
 * of the backup is there again.
 */
public final class Restore {

    private static final Duration USUAL_LOCK_TIMEOUT = Duration.ofSeconds(30);

    private static final String CONTENTS = "processing data for table ";

    private final Project project;

    private final Map<String, String> variables;

    private final Progress progress;

    private final PostgresTool tool;

    private final MigrationCatalog catalog;

    /**
     * The command for a project.
     *
     * @param environment the environment of the process: its path is where {@code pg_restore} is looked for
     * @throws ToolProblemException if there is none
     */
    public Restore(Project project, Map<String, String> environment, Progress progress) {
        this.project = project;
        this.variables = ConnectionVariables.of(project.configuration(), environment);
        this.progress = progress;
        this.tool = PostgresTool.find("pg_restore", variables);
        this.catalog = project.catalog();
    }

    /**
     * Puts back what an earlier restore had set aside, if that was killed before it could do so itself.
     *
     * @return whether there was anything
     * @throws RestoreFailedException if other things have taken its place meanwhile
     */
    public boolean recover() {
        if (project.database().ask(SetAside::left).isEmpty()) {
            return false;
        }
        progress.step("putting back what an interrupted restore had set aside");
        migrator().alone((connection, heads) -> {
            // Whoever held the lock until now may have been that restore, at its end.
            SetAside left = SetAside.left(connection).orElse(null);
            if (left == null) {
                return;
            }
            try {
                left.back();
            } catch (SQLException e) {
                throw RestoreFailedException.taken(left.places(), e);
            }
        });
        return true;
    }

    /**
     * What a restore would do; changes nothing.
     *
     * @throws UnusableBackupException if the file is no backup, or not for these migrations
     */
    public RestoreTarget look(Path file) {
        if (!Files.isRegularFile(file)) {
            throw UnusableBackupException.missing(file);
        }
        Archive archive = Archive.read(tool, file, Selection.heads(project.configuration()));
        Set<String> heads = archive.heads();
        if (!archive.isWhole() && heads == null) {
            throw UnusableBackupException.foreign(file);
        }
        List<String> others = archive.schemasBesides(schemas());
        if (!others.isEmpty()) {
            throw UnusableBackupException.otherSchemas(file, others);
        }
        Set<String> unknown = catalog.graph().unknown(heads == null ? Set.of() : heads);
        if (!unknown.isEmpty()) {
            throw UnusableBackupException.unknownHeads(file, unknown);
        }
        String database = project.database().ask(Connection::getCatalog);
        return new RestoreTarget(file, archive, database, migrator().status().heads());
    }

    /**
     * Restores it, while no migrator is at work.
     *
     * @throws MigrationException if it fails; the database is as it was then
     */
    public MigrationOutcome run(RestoreTarget target) {
        return migrator().restore(target.file().toAbsolutePath().normalize().toString(), (connection, heads) -> {
            var replaced = new Replaced(project.configuration(), catalog, target);
            SetAside.Objects objects = replaced.objects(connection, heads);
            progress.step("setting aside what is there");
            SetAside aside = SetAside.move(connection, lockTimeout(), objects);
            var unfinished = new Unfinished("wait for the restore to put back what it set aside");
            try (unfinished) {
                try {
                    restore(connection, target);
                    replaced.requireBack(aside.withoutSuccessor());
                } catch (SQLException | RuntimeException | Error e) {
                    putBack(aside, e);
                    throw e;
                }
                aside.drop();
            }
        });
    }

    private static void putBack(SetAside aside, Throwable reason) {
        try {
            aside.back();
        } catch (SQLException e) {
            e.addSuppressed(reason);
            throw RestoreFailedException.notPutBack(aside.places(), e);
        }
    }

    private void restore(Connection connection, RestoreTarget target) throws SQLException {
        var facts = new BackupCatalog(connection);
        List<String> entries = target.archive().entriesBesides(facts.existing(schemas()), facts.hasLargeObjects());
        List<String> arguments = new ArrayList<>(
                List.of("--single-transaction", "--verbose", "--dbname=" + conninfo(target.database())));
        if (!facts.isSuperuser()) {
            arguments.add("--no-owner");
        }
        Path list = list(entries);
        try {
            arguments.add("--use-list=" + list);
            arguments.add(target.file().toString());
            tool.run(arguments, line -> {}, this::step);
        } catch (ToolProblemException e) {
            throw RestoreFailedException.of(target.file(), e);
        } finally {
            delete(list);
        }
    }

    private void step(String line) {
        int at = line.indexOf(CONTENTS);
        if (at >= 0) {
            progress.step("restoring " + line.substring(at + CONTENTS.length()).replace("\"", ""));
        }
    }

    /** A name in a connection string, in which an equals sign in it would say something else. */
    private static String conninfo(String database) {
        return "dbname='" + database.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static Path list(List<String> entries) {
        try {
            Path list = Files.createTempFile("aludel", ".list");
            Files.write(list, entries, StandardCharsets.UTF_8);
            return list;
        } catch (IOException e) {
            throw FileNotUsableException.writing(Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static void delete(Path list) {
        try {
            Files.deleteIfExists(list);
        } catch (IOException e) {
            // It is a temporary file, and holds names only.
            return;
        }
    }

    private Set<String> schemas() {
        return Selection.ofSchemas(project.configuration()).schemas();
    }

    private String lockTimeout() {
        return project.configuration()
                        .duration(Key.STATEMENT_LOCK_TIMEOUT)
                        .orElse(USUAL_LOCK_TIMEOUT)
                        .toMillis()
                + "ms";
    }

    private Migrator migrator() {
        return project.migrator(catalog, progress.waiting());
    }
}
