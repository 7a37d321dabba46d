// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Downgrade;
import dev.aludel.commands.Project;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aludel downgrade}. */
@Command(
        name = "downgrade",
        description = "Take migrations back from the database.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  aludel downgrade -1",
            "  aludel downgrade -1 --plan",
            "  aludel downgrade 8f3c1d",
            "  aludel downgrade base",
            "  aludel downgrade --sql heads:-1"
        })
final class DowngradeCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private BackupOptions backup = new BackupOptions();

    @Mixin
    private ScriptOptions script = new ScriptOptions();

    @Parameters(
            arity = "1",
            paramLabel = "TARGET",
            description = "-1, a revision that stays, or base; FROM:TO with --sql.")
    private String target = "";

    @Mixin
    private PlanOptions plan = new PlanOptions();

    DowngradeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        boolean planned = plan.wanted();
        Project project = shared.project(program);
        if (script.wanted(planned || backup.given())) {
            return script.write(program, project, it -> it.downgrade(target));
        }
        var command = new Downgrade(project, new ConsoleListener(program.console()));
        if (planned) {
            plan.print(program.console(), command.plan(target), "downgrade", target);
            return ExitCodes.DONE;
        }
        var outcome = command.run(target, backup.precaution(project, program));
        new Outcomes(program.console()).print(outcome);
        return ExitCodes.DONE;
    }
}
