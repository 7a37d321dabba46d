// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.history.Heads;
import dev.aludel.commands.history.RevisionView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel heads}. */
@Command(
        name = "heads",
        description = "List the migrations that none follows.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel heads --verbose"})
final class HeadsCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(
            names = "--resolve-dependencies",
            description = "Leave out those that others depend on, as the heads of a database do.")
    private boolean resolved;

    HeadsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        List<RevisionView> heads = new Heads(shared.project(program)).run(resolved);
        Console console = program.console();
        if (list.json()) {
            console.json(heads.stream().map(RevisionView::toMap).toList());
            return ExitCodes.DONE;
        }
        if (heads.isEmpty()) {
            console.line("There are no migrations. Next: aludel generate \"Initial schema\" --autogenerate");
        }
        new RevisionLines(console, list.verbose()).list(heads);
        if (heads.size() > 1) {
            console.line();
            console.line("Next: aludel merge \"Why they come together\", if they are not meant to stay apart");
        }
        return ExitCodes.DONE;
    }
}
