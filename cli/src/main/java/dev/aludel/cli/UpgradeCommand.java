// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Project;
import dev.aludel.commands.Upgrade;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aludel upgrade}. */
@Command(
        name = "upgrade",
        description = "Apply migrations to the database.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  aludel upgrade",
            "  aludel upgrade +1",
            "  aludel upgrade --plan",
            "  aludel upgrade 8f3c1d",
            "  aludel upgrade --sql 51b7e0:heads"
        })
final class UpgradeCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private BackupOptions backup = new BackupOptions();

    @Mixin
    private ScriptOptions script = new ScriptOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            defaultValue = "heads",
            description = "heads, a revision or the start of one, +2 (default: ${DEFAULT-VALUE}); FROM:TO with --sql.")
    private String target = "heads";

    @Mixin
    private PlanOptions plan = new PlanOptions();

    UpgradeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        boolean planned = plan.wanted();
        Project project = shared.project(program);
        if (script.wanted(planned || backup.given())) {
            return script.write(program, project, it -> it.upgrade(target));
        }
        var command = new Upgrade(project, new ConsoleListener(program.console()));
        if (planned) {
            plan.print(program.console(), command.plan(target), "upgrade", target);
            return ExitCodes.DONE;
        }
        var outcome = command.run(target, backup.precaution(project, program));
        new Outcomes(program.console()).print(outcome);
        return ExitCodes.DONE;
    }
}
