// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.backup.Backup;
import dev.aludel.commands.backup.BackupResult;
import dev.aludel.commands.backup.Sizes;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aludel backup}. */
@Command(
        name = "backup",
        description = "Back up the configured schemas by pg_dump, which must be on the path.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  aludel backup", "  aludel backup /backups/before-the-move.dump"})
final class BackupCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file that is not there yet, or a directory"
                    + " (default: a file here, called after the database and the time).")
    private @Nullable Path file;

    BackupCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Console console = program.console();
        BackupResult result = new Backup(
                        shared.project(program), program.environment(), program.directory(), console::progress)
                .run(file);
        console.line(told(result, program));
        console.line();
        console.line("To go back to it: aludel restore " + program.shown(result.file()));
        return ExitCodes.DONE;
    }

    static String told(BackupResult result, Program program) {
        return "backed up %s, %s, into %s"
                .formatted(
                        Count.of(result.tables(), "table") + (result.whole() ? "" : " that the migrations touch"),
                        Sizes.of(result.bytes()),
                        program.shown(result.file()));
    }
}
