// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static java.util.Objects.requireNonNull;

import dev.aludel.commands.Project;
import dev.aludel.commands.generate.Merge;
import dev.aludel.commands.generate.Placement;
import dev.aludel.commands.merge.Conflict;
import dev.aludel.commands.merge.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aludel merge}. */
@Command(
        name = "merge",
        description = "Write a migration that joins several heads, if what they did goes together in either order.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  aludel merge \"Billing joins the shop\"",
            "  aludel merge -m \"Billing joins the shop\" --revisions 8f3c1d billing@head"
        })
final class MergeCommand implements Callable<Integer> {

    private final Program program;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(arity = "0..1", paramLabel = "MESSAGE", description = "Why they come together, in a few words.")
    private @Nullable String words;

    @Option(names = "-m", paramLabel = "MESSAGE", description = "The same, as an option.")
    private @Nullable String message;

    @Option(
            names = "--revisions",
            arity = "1..*",
            paramLabel = "REVISION",
            description = "The heads to join, two or more; all if none is named.")
    private List<String> revisions = new ArrayList<>();

    @Option(names = "--force", description = "Write it in spite of conflicts, which it names in a comment.")
    private boolean force;

    @Option(names = "--rev-id", paramLabel = "ID", description = "The revision's id instead of a new one.")
    private @Nullable String revisionId;

    @Option(
            names = "--branch",
            paramLabel = "LABEL",
            description = "Label its branch, so that shop@head names the head of it.")
    private List<String> labels = new ArrayList<>();

    MergeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        String text = message == null ? words : message;
        if (text == null || (message != null && words != null)) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), "Give one message: aludel merge \"Why they come together\"");
        }
        var place = new Placement(revisionId, revisions, false, labels, List.of());
        Project project = shared.project(program);
        var file = new NewFile(program, project);
        Merge.Result result = new Merge(project).run(text, place, force);
        Console console = program.console();
        console.line("joins " + String.join(", ", result.heads()));
        print(console, result.judgement());
        int exitCode = file.written(requireNonNull(result.written().file()));
        console.line();
        console.line("Next: review it, then aludel upgrade");
        return exitCode;
    }

    private static void print(Console console, Judgement judgement) {
        for (Conflict conflict : judgement.conflicts()) {
            console.warning("conflict  " + OneLine.of(conflict.toString()));
        }
        judgement.unjudged().forEach(it -> console.warning("note      cannot judge " + OneLine.of(it.toString())));
        judgement.notes().forEach(it -> console.warning("note      " + OneLine.of(it)));
        if (judgement.conflicts().isEmpty()) {
            console.line(
                    judgement.isClear()
                            ? "They go together in either order."
                            : "Nothing that can be judged conflicts.");
        }
    }
}
