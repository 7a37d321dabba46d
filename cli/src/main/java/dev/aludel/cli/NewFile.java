// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Project;
import dev.aludel.commands.hooks.AfterGenerate;
import dev.aludel.commands.hooks.HookOutcome;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A migration that a command has written: says where it is, and runs the project's commands on it. */
final class NewFile {

    private final Program program;

    private final AfterGenerate hooks;

    /** What will be written for a project; its commands are read now, before anything is. */
    NewFile(Program program, Project project) {
        this.program = program;
        this.hooks = new AfterGenerate(project.configuration());
        hooks.check();
    }

    /** Says it, and gives the exit code: a command that failed is a failure, though the file stays. */
    int written(Path file) {
        return written(file, program.console()::line);
    }

    /** As {@link #written}, where what is printed is for a machine. */
    int writtenQuietly(Path file) {
        return written(file, program.console()::note);
    }

    private int written(Path file, Consumer<String> say) {
        Console console = program.console();
        say.accept("wrote " + program.shown(file));
        int exitCode = ExitCodes.DONE;
        for (HookOutcome outcome : hooks.run(file, it -> console.warning("  | " + it))) {
            if (outcome.succeeded()) {
                say.accept("ran " + OneLine.of(outcome.command()));
            } else {
                console.error(
                        "ALU-627: the command \"%s\" %s".formatted(OneLine.of(outcome.command()), outcome.problem()));
                console.error(
                        "The new migration stays; run the command again by hand, or correct aludel.hooks.after-generate.");
                exitCode = ExitCodes.FAILED;
            }
        }
        return exitCode;
    }
}
