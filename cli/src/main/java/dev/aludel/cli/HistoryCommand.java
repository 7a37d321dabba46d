// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.History;
import dev.aludel.revision.RevisionNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aludel history}. */
@Command(
        name = "history",
        description = "List the migrations, newest first.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel history"})
final class HistoryCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    HistoryCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        List<History.Entry> entries = new History(shared.project(program)).run();
        Console console = program.console();
        if (entries.isEmpty()) {
            console.line("There are no migrations. Next: aludel generate \"Initial schema\" --autogenerate");
        }
        int width = entries.stream()
                .mapToInt(it -> it.revision().id().length())
                .max()
                .orElse(0);
        for (History.Entry entry : entries) {
            RevisionNode revision = entry.revision();
            String padding = " ".repeat(width - revision.id().length());
            String follows = revision.parents().isEmpty() ? "base" : String.join(", ", revision.parents());
            console.line("%s%s  %s  %-4s  %s  <- %s"
                    .formatted(
                            revision.id(),
                            padding,
                            revision.created().isEmpty() ? "-" : revision.created(),
                            entry.head() ? "head" : "",
                            OneLine.of(revision.message()),
                            follows));
        }
        return ExitCodes.DONE;
    }
}
