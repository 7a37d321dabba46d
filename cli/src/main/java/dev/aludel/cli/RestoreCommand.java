// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.backup.Restore;
import dev.aludel.commands.backup.RestoreTarget;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel restore}. */
@Command(
        name = "restore",
        description = "Bring back what a backup holds, by pg_restore, which must be on the path.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  aludel restore shop-20261122-143157.dump", "  aludel restore --yes before.dump"})
final class RestoreCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(
            arity = "1",
            paramLabel = "FILE",
            description = "A file that aludel backup, or upgrade --backup, wrote.")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "Do not ask; without a terminal this is needed.")
    private boolean yes;

    @Option(names = "--other-database", description = "The backup is of a database of another name, and that is meant.")
    private boolean otherDatabase;

    RestoreCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Console console = program.console();
        var restore = new Restore(shared.project(program), program.environment(), console::progress);
        if (restore.recover()) {
            console.line("put back  what an interrupted restore had set aside");
        }
        RestoreTarget target = restore.look(program.directory().resolve(file));
        describe(target);
        requireSameDatabase(target);
        if (!agreed(target)) {
            console.line("Nothing was changed.");
            return ExitCodes.NO;
        }
        var outcome = restore.run(target);
        console.line("restored  " + program.shown(target.file()));
        console.line("The database is at " + Outcomes.heads(outcome.to()) + ". Next: aludel verify");
        return ExitCodes.DONE;
    }

    private void describe(RestoreTarget target) {
        Console console = program.console();
        console.line("backup    %s, taken %s of database %s"
                .formatted(program.shown(target.file()), target.created(), target.backedUpDatabase()));
        console.line("replaces  %s of database %s"
                .formatted(target.isWhole() ? "all schemas in it" : "the tables in it", target.database()));
        console.line("current   " + Outcomes.heads(target.heads()));
        console.line("becomes   " + Outcomes.heads(target.restoredHeads()));
    }

    private void requireSameDatabase(RestoreTarget target) {
        if (!otherDatabase && !target.backedUpDatabase().equals(target.database())) {
            throw new InvalidRequestException(
                    "the backup is of database %s, and this is %s"
                            .formatted(target.backedUpDatabase(), target.database()),
                    "Set aludel.url to that database, or add --other-database if this one is meant.");
        }
    }

    private boolean agreed(RestoreTarget target) {
        if (yes) {
            return true;
        }
        Answers answers = program.answers();
        if (answers == null) {
            throw new InvalidRequestException(
                    "a restore replaces what is in the database, and nobody can be asked here", "Add --yes.");
        }
        program.console()
                .prompt("What has been written since is lost. Type the database's name, %s, to go on: "
                        .formatted(target.database()));
        String answer = answers.next();
        return answer != null && answer.strip().equals(target.database());
    }
}
