// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Status;
import dev.aludel.commands.StatusResult;
import dev.aludel.execution.DatabaseStatus;
import dev.aludel.execution.Direction;
import dev.aludel.execution.LockHolder;
import dev.aludel.execution.UnderWay;
import dev.aludel.revision.RevisionNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel status}. */
@Command(
        name = "status",
        description = "Say where the database stands.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel status --check-heads || echo behind"})
final class StatusCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--check-heads", description = "End with exit code 3 when the database lacks migrations.")
    private boolean checkHeads;

    StatusCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        StatusResult result = new Status(shared.project(program)).run();
        Console console = program.console();
        console.line("database  " + result.database());
        List<RevisionNode> current = result.current();
        if (current.isEmpty() && result.status().unknownHeads().isEmpty()) {
            console.line("current   base (no migration is applied)");
        }
        current.forEach(it -> console.line("current   " + it.id() + "  " + OneLine.of(it.message())));
        result.status()
                .unknownHeads()
                .forEach(it -> console.warning("current   " + it + "  no migration here has this revision"));
        if (!result.status().unknownHeads().isEmpty()) {
            console.line();
            console.line(
                    "Next: use the migrations that it was migrated with; aludel stamp --purge REVISION if they are gone");
            return checkHeads ? ExitCodes.NO : ExitCodes.DONE;
        }
        List<RevisionNode> pending = result.status().pending();
        console.line("pending   %d of %d migrations".formatted(pending.size(), result.revisions()));
        pending.forEach(it -> console.line("          " + it.id() + "  " + OneLine.of(it.message())));
        UnderWay underWay = result.status().underWay();
        if (underWay != null) {
            console.line("under way " + words(underWay));
        }
        LockHolder lock = result.status().lock();
        if (lock != null) {
            console.line("lock      " + lock.describe());
        }
        next(console, result.status());
        return checkHeads && !result.isCurrent() ? ExitCodes.NO : ExitCodes.DONE;
    }

    private static void next(Console console, DatabaseStatus status) {
        UnderWay underWay = status.underWay();
        if (underWay != null && status.lock() == null) {
            boolean up = underWay.direction() == Direction.UPGRADE;
            console.line();
            console.line("Next: aludel " + (up ? "upgrade" : "downgrade -1") + ", which goes on where it stopped");
        } else if (!status.pending().isEmpty()) {
            console.line();
            console.line("Next: aludel upgrade");
        }
    }

    private static String words(UnderWay underWay) {
        return "%s  %s since %s, in segment %d"
                .formatted(
                        underWay.revision(),
                        underWay.direction().word(),
                        underWay.since().truncatedTo(ChronoUnit.SECONDS),
                        underWay.segment());
    }
}
