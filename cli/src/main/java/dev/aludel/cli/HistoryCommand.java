// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.history.History;
import dev.aludel.commands.history.RevisionView;
import dev.aludel.revision.RevisionRange;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel history}. */
@Command(
        name = "history",
        description = "List the migrations, newest first, with the graph that they make.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  aludel history",
            "  aludel history 51b7e0:billing@head",
            "  aludel history -3:current",
            "  aludel history --verbose --indicate-current"
        })
final class HistoryCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private ListOptions list = new ListOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "RANGE",
            defaultValue = ":",
            description = "Only a part, both ends included: FROM:TO, FROM:, :TO; -3:current asks the database.")
    private String range = ":";

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark those at which the database is, which asks it.")
    private boolean current;

    HistoryCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        List<RevisionView> views = new History(shared.project(program)).run(RevisionRange.parse(range), current);
        Console console = program.console();
        if (list.json()) {
            console.json(views.stream().map(RevisionView::toMap).toList());
        } else if (views.isEmpty()) {
            console.line(
                    range.equals(":")
                            ? "There are no migrations. Next: aludel generate \"Initial schema\" --autogenerate"
                            : "There are no migrations in that range.");
        } else {
            new RevisionLines(console, list.verbose()).graph(views);
        }
        return ExitCodes.DONE;
    }
}
