// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.history.Branches;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel branches}. */
@Command(
        name = "branches",
        description = "List the labels, and the migrations that several follow.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel branches"})
final class BranchesCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--resolve-dependencies", description = "Count what depends on a migration as following it.")
    private boolean resolved;

    BranchesCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Branches.Result branches = new Branches(shared.project(program)).run(resolved);
        Console console = program.console();
        if (list.json()) {
            console.json(branches.toMap());
            return ExitCodes.DONE;
        }
        if (branches.labels().isEmpty() && branches.forks().isEmpty()) {
            console.line("The history has no branches.");
        }
        int width = branches.labels().stream()
                .mapToInt(it -> it.label().length())
                .max()
                .orElse(0);
        branches.labels()
                .forEach(it -> console.line(it.label()
                        + " ".repeat(width - it.label().length())
                        + "  on "
                        + it.bearer()
                        + "  head "
                        + String.join(", ", it.heads())));
        boolean first = branches.labels().isEmpty();
        for (Branches.Fork fork : branches.forks()) {
            if (!first) {
                console.line();
            }
            first = false;
            new RevisionLines(console, list.verbose()).list(List.of(fork.at()));
            new RevisionLines(console, false).under(fork.followers());
        }
        return ExitCodes.DONE;
    }
}
