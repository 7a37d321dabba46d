// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static java.util.Objects.requireNonNull;

import dev.aludel.commands.Project;
import dev.aludel.commands.generate.Baseline;
import dev.aludel.commands.generate.Generate;
import dev.aludel.commands.generate.GenerateFromHistory;
import dev.aludel.commands.generate.GenerateRequest;
import dev.aludel.commands.generate.GenerateResult;
import dev.aludel.rename.RenameChoice;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aludel generate}. */
@Command(
        name = "generate",
        description = "Write a new migration: empty, or filled from the difference between entities and database.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  aludel generate \"Added user preferences\" --autogenerate",
            "  aludel generate -m \"Moved the old orders\"",
            "  aludel generate \"Retired the fax\" --autogenerate --drop users.fax",
            "  aludel generate \"What was there\" --baseline",
            "  aludel generate \"Full names\" --autogenerate --rename users.fullname=users.full_name",
            "  aludel generate \"Invoices\" --head 51b7e0 --splice --branch billing"
        })
final class GenerateCommand implements Callable<Integer> {

    private static final String LIVE = "live";

    private static final String HISTORY = "history";

    private final Program program;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(arity = "0..1", paramLabel = "MESSAGE", description = "What it does, in a few words.")
    private @Nullable String words;

    @Option(names = "-m", paramLabel = "MESSAGE", description = "The same, as an option.")
    private @Nullable String message;

    @Option(
            names = "--autogenerate",
            description = "Fill it from the difference between the entities and the database.")
    private boolean autogenerate;

    @Option(
            names = "--baseline",
            description = "Adopt a database that exists: write what is there as the first migration, and stamp it.")
    private boolean baseline;

    @Option(
            names = "--with-other-objects",
            description = "With --baseline: make views, functions, triggers and policies too, by pg_dump's SQL.")
    private boolean withOtherObjects;

    @Option(
            names = "--drop",
            paramLabel = "NAME",
            description = "Drop something that only the database has: users.fax, \"index users.users_idx\".")
    private Set<String> drops = new TreeSet<>();

    @Option(
            names = "--only",
            paramLabel = "TABLES",
            split = ",",
            description = "Look at these tables alone, with their sequences: users,orders.")
    private Set<String> only = new TreeSet<>();

    @Option(
            names = "--rename",
            paramLabel = "FROM=TO",
            description =
                    "Something that has another name in the entities than in the database:"
                            + " users.fullname=users.full_name, old_table=new_table, \"sequence a_seq=b_seq\", \"schema old=new\".")
    private Set<String> renames = new TreeSet<>();

    @Option(
            names = "--keep",
            paramLabel = "NAME",
            description = "Something that only the database has and nothing new was before: leave it, and don't ask.")
    private Set<String> keeps = new TreeSet<>();

    @Option(
            names = "--zone",
            paramLabel = "[COLUMN=]ZONE",
            description = "The time zone in which timestamps are meant that get or lose one:"
                    + " orders.placed_at=Europe/Berlin, or UTC for all.")
    private Set<String> zones = new TreeSet<>();

    @Option(
            names = "--strict-types",
            description = "Change types that store the same and only are spelled otherwise: timestamp, timestamp(6).")
    private boolean strictTypes;

    @Option(
            names = "--from",
            paramLabel = "WHAT",
            defaultValue = LIVE,
            description =
                    "Compare the entities with the live database, or with the history of migrations alone: live or"
                            + " history (default: ${DEFAULT-VALUE}).")
    private String from = LIVE;

    @Option(
            names = "--prove",
            paramLabel = "WHERE",
            defaultValue = "scratch",
            description = "Try it before it is written: scratch, or off (default: ${DEFAULT-VALUE}).")
    private String prove = "scratch";

    GenerateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        String text = message == null ? words : message;
        if (text == null || (message != null && words != null)) {
            throw usage("Give one message: aludel generate \"What it does\"");
        }
        if (!prove.equals("scratch") && !prove.equals("off")) {
            throw usage("--prove is scratch or off, not " + prove);
        }
        requireFrom();
        if (strictTypes && !autogenerate) {
            throw usage("--strict-types goes with --autogenerate: a migration by hand says its types itself");
        }
        if (withOtherObjects && !baseline) {
            throw usage("--with-other-objects goes with --baseline, which takes the database as it is");
        }
        if (baseline && autogenerate) {
            throw usage(
                    "--baseline takes the database as it is, --autogenerate changes it: first the one, then the other");
        }
        if (baseline && place.isElsewhere()) {
            throw usage(
                    "--baseline is the first migration: of --head, --splice, --branch and --depends-on nothing can be");
        }
        requireAutogenerate(drops, "--drop", "a migration by hand says itself what it drops");
        requireAutogenerate(only, "--only", "a migration by hand says itself what it touches");
        requireAutogenerate(renames, "--rename", "a migration by hand says itself what it renames");
        requireAutogenerate(keeps, "--keep", "a migration by hand touches nothing that it doesn't name");
        requireAutogenerate(zones, "--zone", "a migration by hand says .atTimeZone(…)");
        var answers = new GenerateRequest.Answers(renames, zones, keeps, strictTypes);
        var request = new GenerateRequest(
                text, autogenerate, place.placement(), drops, only, answers, prove.equals("scratch"));
        Project project = shared.project(program);
        var file = new NewFile(program, project);
        return reported(generated(project, request), file);
    }

    private void requireFrom() {
        if (!from.equals(LIVE) && !from.equals(HISTORY)) {
            throw usage("--from is live or history, not " + from);
        }
        if (from.equals(HISTORY) && !autogenerate) {
            throw usage("--from history goes with --autogenerate, which compares");
        }
    }

    private GenerateResult generated(Project project, GenerateRequest request) {
        Console console = program.console();
        if (baseline) {
            return baseline(project).run(request);
        }
        return from.equals(HISTORY)
                ? new GenerateFromHistory(project, console::progress, choice()).run(request)
                : new Generate(project, console::progress, choice()).run(request);
    }

    private Baseline baseline(Project project) {
        var command = new Baseline(project, program.console()::progress);
        return withOtherObjects ? command.withOtherObjects(program.environment()) : command;
    }

    private void requireAutogenerate(Set<String> given, String option, String reason) {
        if (!given.isEmpty() && !autogenerate) {
            throw usage(option + " goes with --autogenerate: " + reason);
        }
    }

    private int reported(GenerateResult result, NewFile written) {
        Console console = program.console();
        new Report(console).findings(result.findings());
        new Report(console).unmanaged(result.unmanaged());
        Path file = result.file();
        if (file == null) {
            console.line("Nothing differs: no migration was written.");
            return ExitCodes.DONE;
        }
        new Report(console).plan(result.plan());
        if (result.proof().startsWith("NOT")) {
            console.warning(result.proof());
        } else if (!result.proof().isEmpty()) {
            console.line(result.proof());
        }
        int exitCode = written.written(file);
        new Report(console).undecided(result.undecided());
        console.line();
        console.line(
                baseline
                        ? "The database is at " + result.revisionId() + ". Next: aludel generate MESSAGE --autogenerate"
                        : "Next: review it, then aludel upgrade");
        return exitCode;
    }

    /** The person at the terminal, if there is one. */
    private RenameChoice choice() {
        Answers answers = program.answers();
        return answers == null ? RenameChoice.nobody() : new AskedRenames(program.console(), answers);
    }

    private ParameterException usage(String text) {
        return new ParameterException(requireNonNull(spec).commandLine(), text);
    }
}
