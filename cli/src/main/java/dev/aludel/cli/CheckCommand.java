// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.generate.Check;
import dev.aludel.commands.generate.CheckResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aludel check}. */
@Command(
        name = "check",
        description = "Say whether the entities have changes that no migration holds (exit code 3).",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel check"})
final class CheckCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    CheckCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Console console = program.console();
        CheckResult result = new Check(shared.project(program), console::progress).run();
        new Report(console).findings(result.findings());
        if (!result.missing().isEmpty()) {
            new Report(console).plan(result.missing());
            console.line();
            console.line("The migrations lack these. Next: aludel generate \"What changed\" --autogenerate");
            return ExitCodes.NO;
        }
        if (result.isUncertain()) {
            console.warning("What could be compared is in the migrations; something could not be compared.");
            return ExitCodes.FAILED;
        }
        console.line("The migrations hold all of the model.");
        return ExitCodes.DONE;
    }
}
