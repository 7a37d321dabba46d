// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.history.Show;
import dev.aludel.operation.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel show}. */
@Command(
        name = "show",
        description = "Show a migration: what it is, and what it does both ways.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  aludel show head", "  aludel show 8f3c1d --sql"})
final class ShowCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(arity = "1", paramLabel = "REVISION", description = "An id or the start of one, a label, head, heads.")
    private String target = "";

    @Option(names = "--sql", description = "As SQL, both ways; what only Java can do is a comment.")
    private boolean sql;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ShowCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        List<Show.Result> results = new Show(shared.project(program)).run(target);
        Console console = program.console();
        if (json) {
            console.json(
                    results.size() == 1
                            ? results.get(0).toMap()
                            : results.stream().map(Show.Result::toMap).toList());
            return ExitCodes.DONE;
        }
        for (Show.Result result : results) {
            if (sql) {
                printSql(console, result, "upgrade", result.upgrade());
                printSql(console, result, "downgrade", result.downgrade());
            } else {
                new RevisionLines(console, true).list(List.of(result.view()));
                printPlan(console, "upgrade", result.upgrade());
                printPlan(console, "downgrade", result.downgrade());
            }
        }
        return ExitCodes.DONE;
    }

    private static void printPlan(Console console, String direction, Plan plan) {
        console.line();
        console.line(direction);
        if (plan.isEmpty()) {
            console.line("  nothing");
        } else {
            new Report(console).plan(plan);
        }
    }

    private static void printSql(Console console, Show.Result result, String direction, Plan plan) {
        var revision = result.view().revision();
        List<String> lines = new ArrayList<>();
        lines.add("-- " + direction + " " + revision.id() + "  " + OneLine.of(revision.message()));
        lines.addAll(Show.Result.sql(plan));
        console.document(String.join("\n", lines) + "\n\n");
    }
}
