// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.Project;
import dev.aludel.commands.backup.BackupFirst;
import dev.aludel.commands.backup.BackupScope;
import dev.aludel.execution.Precaution;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that may take a backup before they change a database. */
final class BackupOptions {

    @Option(names = "--backup", description = "Take a backup first; if it can't be taken, nothing runs.")
    private boolean backup;

    @Option(
            names = "--backup-file",
            paramLabel = "FILE",
            description = "The file or directory for it, instead of one in the current directory.")
    private @Nullable Path file;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description =
                    "What the backup holds: plan, the tables that the migrations touch (the default); or schemas.")
    private @Nullable String scope;

    /** Whether any of them is given. */
    boolean given() {
        return backup || file != null || scope != null;
    }

    /** What is done before migrations run. */
    Precaution precaution(Project project, Program program) {
        if (!backup) {
            if (file != null || scope != null) {
                throw new InvalidRequestException(
                        (file == null ? "--scope" : "--backup-file")
                                + " says how a backup is taken, and none is asked for",
                        "Add --backup.");
            }
            return Precaution.none();
        }
        var request = new BackupFirst.Request(
                file, program.directory(), scope == null ? BackupScope.PLAN : BackupScope.of(scope));
        var console = program.console();
        return new BackupFirst(
                project,
                program.environment(),
                request,
                console::progress,
                it -> console.line(BackupCommand.told(it, program)));
    }
}
