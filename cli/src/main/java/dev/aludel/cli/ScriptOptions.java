// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.OfflineSql;
import dev.aludel.commands.OutputFile;
import dev.aludel.commands.Project;
import dev.aludel.script.Script;
import dev.aludel.script.ScriptStyle;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make a command write SQL instead of running it, and how that is done. */
final class ScriptOptions {

    @Option(names = "--sql", description = "Print the SQL instead of running it; asks no database.")
    private boolean sql;

    @Option(
            names = "--idempotent",
            description = "With --sql: a script that can be run from any revision of the range, and again.")
    private boolean idempotent;

    @Option(
            names = "--skip-data",
            description = "With --sql: leave out steps that are code, for somebody to do by hand.")
    private boolean skipData;

    @Option(names = "--output", paramLabel = "FILE", description = "With --sql: write to a file instead.")
    private @Nullable Path output;

    /**
     * Whether SQL is asked for.
     *
     * @param running whether something is asked for that belongs to a database
     * @throws InvalidRequestException if it is not, and something is that belongs to it; or if both are
     */
    boolean wanted(boolean running) {
        if (sql && running) {
            throw new InvalidRequestException(
                    "--sql asks no database, and --plan and --backup do", "Leave out the one or the others.");
        }
        if (!sql && (idempotent || skipData || output != null)) {
            throw new InvalidRequestException(
                    "--idempotent, --skip-data and --output say how SQL is written", "Add --sql, or leave them out.");
        }
        return sql;
    }

    /** Writes the script that a command has of a project. */
    int write(Program program, Project project, Function<OfflineSql, Script> command) {
        Script script = command.apply(new OfflineSql(project, new ScriptStyle(idempotent, skipData)));
        Console console = program.console();
        script.leftOut().forEach(it -> console.warning("left out  " + it));
        if (output == null) {
            console.document(script.text());
            return ExitCodes.DONE;
        }
        Path file = program.directory().resolve(output);
        new OutputFile(file).write(script.text());
        console.line("Wrote %s. Next: psql -X -v ON_ERROR_STOP=1 -f %s".formatted(output, output));
        return ExitCodes.DONE;
    }
}
