// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.execution.Precaution;
import dev.aludel.operation.Plan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A backup before migrations run. If it can't be taken, none of them runs. */
public final class BackupFirst implements Precaution {

    private final Project project;

    private final Request request;

    private final Dump dump;

    private final PostgresTool tool;

    private final Consumer<BackupResult> reporter;

    /**
     * The precaution for a project.
     *
     * @param environment the environment of the process: its path is where {@code pg_dump} is looked for
     * @param reporter who is told of the backup
     * @throws ToolProblemException if there is no {@code pg_dump}
     */
    public BackupFirst(
            Project project,
            Map<String, String> environment,
            Request request,
            Progress progress,
            Consumer<BackupResult> reporter) {
        this.project = project;
        this.request = request;
        this.dump = new Dump(project, environment, progress);
        this.tool = dump.tool();
        this.reporter = reporter;
    }

    @Override
    public String take(Connection connection, List<Plan> plans) throws SQLException {
        var file = BackupFile.of(
                request.file(),
                request.directory(),
                connection.getCatalog(),
                project.tool().clock().instant());
        BackupResult result = dump.write(tool, connection, selection(connection, plans), file);
        reporter.accept(result);
        return result.file().toString();
    }

    private Selection selection(Connection connection, List<Plan> plans) throws SQLException {
        Selection whole = Selection.ofSchemas(project.configuration());
        if (request.scope() == BackupScope.SCHEMAS) {
            return whole;
        }
        Selection part = Selection.ofPlans(project.configuration(), connection, plans);
        // pg_dump refuses to write a backup of nothing, as before the very first migration.
        return part.relations().isEmpty() ? whole : part;
    }

    /**
     * What is asked for.
     *
     * @param file where to, or null for a file in the current directory that is called after the database and the time
     * @param directory the current directory
     * @param scope how much
     */
    public record Request(@Nullable Path file, Path directory, BackupScope scope) {}
}
