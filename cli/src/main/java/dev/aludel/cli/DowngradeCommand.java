// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Downgrade;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aludel downgrade}. */
@Command(
        name = "downgrade",
        description = "Take migrations back from the database.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  aludel downgrade -1", "  aludel downgrade 8f3c1d", "  aludel downgrade base"})
final class DowngradeCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(arity = "1", paramLabel = "TARGET", description = "-1, a revision that stays, or base.")
    private String target = "";

    DowngradeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var outcome = new Downgrade(shared.project(program), new ConsoleListener(program.console())).run(target);
        new Outcomes(program.console()).print(outcome);
        return ExitCodes.DONE;
    }
}
