// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.execution.BatchProgressed;
import dev.aludel.execution.Direction;
import dev.aludel.execution.LockAwaited;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.RevisionApplied;
import dev.aludel.execution.RevisionResumed;
import dev.aludel.execution.RevisionStarted;

/** Prints what a migrator does, a line for each revision. */
final class ConsoleListener implements MigrationListener {

    private final Console console;

    private final BatchBar bar;

    ConsoleListener(Console console) {
        this.console = console;
        this.bar = new BatchBar(console);
    }

    @Override
    public void noMigrations() {
        console.warning("There are no migrations: are aludel.migrations.package and aludel.migrations.source right?");
    }

    @Override
    public void waiting(LockAwaited event) {
        console.progress(event.describe());
    }

    @Override
    public void started(RevisionStarted event) {
        String verb = event.direction() == Direction.DOWNGRADE ? "reverting" : "applying";
        console.progress("%s %s (%d of %d, %s)"
                .formatted(
                        verb,
                        event.revision().id(),
                        event.number(),
                        event.total(),
                        Count.of(event.statements(), "statement")));
    }

    @Override
    public void resumed(RevisionResumed event) {
        console.progress("%s was stopped: going on with segment %d of %d"
                .formatted(event.revision().id(), event.underWay().segment(), event.segments()));
    }

    @Override
    public void batchProgressed(BatchProgressed event) {
        bar.show(event);
    }

    @Override
    public void applied(RevisionApplied event) {
        String verb = event.direction() == Direction.DOWNGRADE ? "reverted" : "applied ";
        console.line("%s  %s  %s  (%s, %d ms)"
                .formatted(
                        verb,
                        event.revision().id(),
                        OneLine.of(event.revision().message()),
                        Count.of(event.statements(), "statement"),
                        event.duration().toMillis()));
    }
}
