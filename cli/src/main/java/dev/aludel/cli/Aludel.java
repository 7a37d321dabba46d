// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.Tool;
import dev.aludel.commands.config.ConfigurationException;
import dev.aludel.commands.generate.ZoneMissingException;
import dev.aludel.commands.source.ClassCache;
import dev.aludel.error.MigrationException;
import dev.aludel.rename.UndecidedRenamesException;
import dev.aludel.rename.UnknownRenameException;
import dev.aludel.revision.AmbiguousRevisionException;
import dev.aludel.revision.InvalidRangeException;
import dev.aludel.revision.NotOnBranchException;
import dev.aludel.revision.RevisionOutOfReachException;
import dev.aludel.revision.SquashNotPossibleException;
import dev.aludel.revision.UnknownRevisionException;
import dev.aludel.script.ImpossibleRangeException;
import dev.aludel.selection.SelectionNotPossibleException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The program {@code aludel}. */
@Command(
        name = "aludel",
        description = "Migrations for JPA entities on PostgreSQL.",
        mixinStandardHelpOptions = true,
        version = Aludel.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 the answer is no.",
            "A first look: aludel demo"
        })
final class Aludel {

    static final String VERSION = "aludel 0.1.0-SNAPSHOT";

    private static final int ID_BYTES = 6;

    private static final String DEBUG = "ALUDEL_DEBUG";

    /** The errors that a person mends by running the command with other words. */
    private static final List<Class<? extends MigrationException>> USAGE = List.of(
            ConfigurationException.class,
            InvalidRequestException.class,
            UndecidedRenamesException.class,
            UnknownRenameException.class,
            ZoneMissingException.class,
            SelectionNotPossibleException.class,
            ImpossibleRangeException.class,
            InvalidRangeException.class,
            UnknownRevisionException.class,
            AmbiguousRevisionException.class,
            RevisionOutOfReachException.class,
            NotOnBranchException.class,
            SquashNotPossibleException.class);

    private Aludel() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Hibernate and others log through java.util.logging; what matters to a person is said by the commands.
        LogManager.getLogManager().reset();
        var charset = Charset.defaultCharset();
        // SQL is in UTF-8 wherever it is printed: a terminal that can't show a name must not change it.
        var console = new Console(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                Ansi.AUTO);
        Map<String, String> environment = System.getenv();
        var tool = new Tool(
                VERSION,
                Clock.systemUTC(),
                ids(new SecureRandom()),
                ClassCache.ofUser(environment, VERSION),
                EmbeddedScratch::create);
        var program = new Program(console, Path.of("").toAbsolutePath(), environment, tool, Answers.ofTerminal());
        System.exit(commandLine(program, arguments).execute(arguments));
    }

    /** The command line of a program with all commands. */
    static CommandLine wholeCommandLine(Program program) {
        return commandLine(program, new Commands(program).all());
    }

    /** The command line of a program as far as these arguments need it. */
    static CommandLine commandLine(Program program, String... arguments) {
        return commandLine(program, new Commands(program).called(arguments));
    }

    private static CommandLine commandLine(Program program, List<Object> called) {
        var commands = new CommandLine(new Aludel());
        called.forEach(commands::addSubcommand);
        commands.addSubcommand(new CommandLine.HelpCommand());
        // A range may begin with a minus: -3:current.
        CommandLine history = commands.getSubcommands().get("history");
        if (history != null) {
            history.setUnmatchedOptionsArePositionalParams(true);
        }
        commands.setParameterExceptionHandler((error, arguments) -> misused(error, program));
        commands.setExecutionStrategy(parsed -> executed(parsed, program));
        commands.setExecutionExceptionHandler((error, commandLine, parsed) -> failed(error, program));
        commands.setUsageHelpAutoWidth(true);
        return commands;
    }

    /** What is wrong, what may have been meant, and where to look; not the whole help, behind which it would be lost. */
    private static int misused(CommandLine.ParameterException error, Program program) {
        CommandLine command = error.getCommandLine();
        Console console = program.console();
        console.error(String.valueOf(error.getMessage()));
        if (command.getCommandSpec().root().equals(command.getCommandSpec())
                && !(error instanceof CommandLine.UnmatchedArgumentException)) {
            console.error(command.getUsageMessage());
            return ExitCodes.USAGE;
        }
        var suggestions = new StringWriter();
        if (CommandLine.UnmatchedArgumentException.printSuggestions(error, new PrintWriter(suggestions, true))) {
            console.error(suggestions.toString().strip());
        }
        boolean word =
                error instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.isUnknownOption();
        console.error((word ? "Words that belong together go in quotes. " : "")
                + "All of it: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCodes.USAGE;
    }

    /** Runs the command; what picocli would let through as a stack trace is told as any other failure. */
    private static int executed(CommandLine.ParseResult parsed, Program program) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (LinkageError | AssertionError | VirtualMachineError e) {
            return failed(e, program);
        }
    }

    private static int failed(Throwable error, Program program) {
        if (error instanceof MigrationException known) {
            program.console().error(known.code() + ": " + known.problem());
            program.console().error(known.remedy());
            boolean usage = USAGE.stream().anyMatch(it -> it.isInstance(error));
            return usage ? ExitCodes.USAGE : ExitCodes.FAILED;
        }
        program.console().error("ALU-900: %s: %s".formatted(error.getClass().getSimpleName(), error.getMessage()));
        program.console()
                .error("This is a bug in Aludel. Run again with %s=1 in the environment for the details, and report it."
                        .formatted(DEBUG));
        if (program.environment().containsKey(DEBUG)) {
            for (StackTraceElement frame : error.getStackTrace()) {
                program.console().error("    at " + frame);
            }
        }
        return ExitCodes.FAILED;
    }

    private static Supplier<String> ids(SecureRandom random) {
        return () -> {
            byte[] bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }
}
