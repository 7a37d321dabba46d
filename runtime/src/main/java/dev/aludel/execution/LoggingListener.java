// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The listener that writes to the log. */
final class LoggingListener implements MigrationListener {

    private static final Logger LOGGER = System.getLogger(Migrator.class.getName());

    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(10);

    private volatile Duration logged = Duration.ZERO;

    @Override
    public void noMigrations() {
        LOGGER.log(Level.WARNING, "there are no migrations; is the name of their package right?");
    }

    @Override
    public void waiting(LockAwaited event) {
        LockHolder holder = event.holder();
        LOGGER.log(
                Level.INFO,
                () -> "another migrator is at work%s; waiting up to %d s"
                        .formatted(
                                holder == null ? "" : " (" + holder.describe() + ")",
                                event.timeout().toSeconds()));
    }

    @Override
    public void executed(StatementExecuted event) {
        LOGGER.log(
                Level.DEBUG,
                () -> "%s %d/%d: %s".formatted(event.revision().id(), event.number(), event.total(), event.text()));
    }

    @Override
    public void resumed(RevisionResumed event) {
        LOGGER.log(
                Level.INFO,
                () -> "%s was stopped: going on with segment %d of %d"
                        .formatted(event.revision().id(), event.underWay().segment(), event.segments()));
    }

    @Override
    public void batchProgressed(BatchProgressed event) {
        // A line in ten seconds is enough for a log.
        if (!event.finished() && event.elapsed().minus(logged).compareTo(BETWEEN_BATCHES) < 0) {
            return;
        }
        logged = event.finished() ? Duration.ZERO : event.elapsed();
        LOGGER.log(
                Level.INFO,
                () -> "%s \"%s\": %d rows, %d a second"
                        .formatted(event.revision().id(), event.name(), event.rows(), event.rate()));
    }

    @Override
    public void applied(RevisionApplied event) {
        LOGGER.log(
                Level.INFO,
                () -> "%s %s \"%s\": %d %s in %d ms"
                        .formatted(
                                event.direction().word(),
                                event.revision().id(),
                                event.revision().message(),
                                event.statements(),
                                event.statements() == 1 ? "statement" : "statements",
                                event.duration().toMillis()));
    }
}
