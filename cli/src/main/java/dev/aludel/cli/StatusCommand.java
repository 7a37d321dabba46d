// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Status;
import dev.aludel.commands.StatusResult;
import dev.aludel.execution.Direction;
import dev.aludel.execution.LockHolder;
import dev.aludel.execution.UnderWay;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel status}. */
@Command(
        name = "status",
        description = "Say where the database stands.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel status --check-heads || echo behind"})
final class StatusCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--check-heads", description = "End with exit code 3 when the database lacks migrations.")
    private boolean checkHeads;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatusCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        StatusResult result = new Status(shared.project(program)).run();
        Console console = program.console();
        if (json) {
            console.json(StatusJson.of(result));
        } else {
            print(result, console);
        }
        return checkHeads && !result.isCurrent() ? ExitCodes.NO : ExitCodes.DONE;
    }

    private static void print(StatusResult result, Console console) {
        var report = new StatusReport(console);
        report.standing(result);
        if (result.status().unknownHeads().isEmpty()) {
            report.pending(result);
        }
        report.underWay(result);
        LockHolder lock = result.status().lock();
        if (lock != null) {
            console.line("lock      " + lock.describe());
        }
        UnderWay underWay = result.status().underWay();
        if (!result.status().unknownHeads().isEmpty()) {
            report.elsewhere(result);
        } else if (lock == null && underWay != null) {
            boolean up = underWay.direction() == Direction.UPGRADE;
            console.line();
            console.line("Next: aludel " + (up ? "upgrade" : "downgrade -1") + ", which goes on where it stopped");
        } else if (!result.isCurrent()) {
            console.line();
            console.line("Next: aludel upgrade");
        }
    }
}
