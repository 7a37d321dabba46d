// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Project;
import dev.aludel.commands.squash.Prune;
import dev.aludel.commands.squash.Squash;
import dev.aludel.commands.squash.SquashRequest;
import dev.aludel.commands.squash.SquashResult;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aludel squash}. */
@Command(
        name = "squash",
        description = "Write one migration in the place of several, proven to give the same schema.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  aludel squash",
            "  aludel squash 8f3c1d:51b7e0 -m \"The first year\"",
            "  aludel squash --prune"
        })
final class SquashCommand implements Callable<Integer> {

    private final Program program;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FROM:TO",
            description = "The first and the last revision, both included; an end that is left out is the history's.")
    private String range = "";

    @Option(names = "-m", paramLabel = "MESSAGE", description = "What the new migration does, in a few words.")
    private @Nullable String message;

    @Option(names = "--rev-id", paramLabel = "ID", description = "The revision's id instead of a new one.")
    private @Nullable String revisionId;

    @Option(
            names = "--prove",
            paramLabel = "WHERE",
            defaultValue = "scratch",
            description = "Run both before it is written: scratch, or off (default: ${DEFAULT-VALUE}).")
    private String prove = "scratch";

    @Option(names = "--prune", description = "Delete the classes of migrations that squashes have replaced.")
    private boolean prune;

    @Option(names = "--yes", description = "With --prune: don't ask.")
    private boolean yes;

    @Option(names = "--json", description = "Print JSON; --prune then asks nobody, and deletes with --yes only.")
    private boolean json;

    SquashCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (prune) {
            if (!range.isEmpty() || message != null || revisionId != null) {
                throw usage("--prune takes away what was squashed before; squash first, prune later");
            }
            return pruned();
        }
        if (yes) {
            throw usage("--yes goes with --prune");
        }
        if (!prove.equals("scratch") && !prove.equals("off")) {
            throw usage("--prove is scratch or off, not " + prove);
        }
        Console console = program.console();
        var request = new SquashRequest(range, message, revisionId, prove.equals("scratch"));
        Project project = shared.project(program);
        var file = new NewFile(program, project);
        SquashResult result = new Squash(project, console::progress).run(request);
        var report = new SquashReport(program);
        if (json) {
            int exitCode = file.writtenQuietly(result.file());
            console.json(report.json(result));
            return exitCode;
        }
        report.print(result);
        int exitCode = file.written(result.file());
        report.next(result);
        return exitCode;
    }

    private int pruned() {
        Console console = program.console();
        var command = new Prune(shared.project(program));
        var files = command.candidates();
        if (json) {
            if (yes) {
                command.delete(files.values());
            }
            console.json(new SquashReport(program).json(files, yes));
            return yes ? ExitCodes.DONE : ExitCodes.NO;
        }
        console.line("These were replaced by a squash and would be deleted:");
        files.forEach((revision, file) -> console.line("  " + revision.id() + "  " + program.shown(file)));
        console.line("A database that is in the middle of them can't be upgraded any more by this project.");
        if (!yes && !agreed()) {
            return ExitCodes.NO;
        }
        command.delete(files.values());
        console.line("Deleted %s.".formatted(Count.of(files.size(), "file")));
        return ExitCodes.DONE;
    }

    private boolean agreed() {
        Answers answers = program.answers();
        if (answers == null) {
            program.console().line("Nothing was deleted. To delete them: aludel squash --prune --yes");
            return false;
        }
        program.console().prompt("Delete them? [y/N] ");
        String answer = Objects.requireNonNullElse(answers.next(), "").strip();
        boolean agreed = answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        if (!agreed) {
            program.console().line("Nothing was deleted.");
        }
        return agreed;
    }

    private ParameterException usage(String text) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), text);
    }
}
