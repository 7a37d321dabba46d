// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.history.Current;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel current}. */
@Command(
        name = "current",
        description = "Say at which migrations the database is.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel current --verbose"})
final class CurrentCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--check-heads", description = "End with exit code 3 when the database isn't at all heads.")
    private boolean checkHeads;

    CurrentCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Current.Result current = new Current(shared.project(program)).run();
        Console console = program.console();
        if (list.json()) {
            console.json(current.toMap());
        } else {
            print(console, current);
        }
        return checkHeads && !current.isAtHeads() ? ExitCodes.NO : ExitCodes.DONE;
    }

    private void print(Console console, Current.Result current) {
        if (current.revisions().isEmpty() && current.unknown().isEmpty()) {
            console.line("base (no migration is applied)");
        }
        new RevisionLines(console, list.verbose()).list(current.revisions());
        current.unknown().forEach(it -> console.warning(OneLine.of(it) + "  no migration here has this revision"));
        if (!current.unknown().isEmpty()) {
            console.warning(
                    "A newer build, or one of another branch, has migrated this database. Deploy that, or merge its"
                            + " branch; aludel stamp --purge REVISION if its migrations are gone.");
        }
    }
}
