// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.migration.DataMigration;
import dev.aludel.operation.Action;
import dev.aludel.operation.Segment;
import java.sql.SQLException;
import java.time.Duration;

/** Runs statements and code one by one, tells the listener, and turns what goes wrong into words. */
final class ActionRun {

    private final Session session;

    private final MigrationListener listener;

    private final TransactionSettings transactions;

    ActionRun(Session session, MigratorSettings settings) {
        this.session = session;
        this.listener = settings.listener();
        this.transactions = new TransactionSettings(session, settings.options());
    }

    TransactionSettings transactions() {
        return transactions;
    }

    /** Runs an action as a segment of that kind does. */
    void run(StatementPlace place, Action action, Segment.Kind kind) {
        long start = System.nanoTime();
        guarded(place, false, () -> {
            if (action instanceof Action.Sql sql) {
                session.execute(sql.statement());
            } else if (action instanceof Action.Concurrent concurrent) {
                requireOutside(place, kind);
                concurrently(concurrent);
            } else if (action instanceof Action.Code code && code.step() instanceof DataMigration data) {
                data.run(GuardedConnection.of(session.connection()));
            } else {
                throw new IllegalStateException("nothing runs this by itself: " + place.text());
            }
        });
        executed(place, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Tells that an action has run. */
    void executed(StatementPlace place, Duration duration) {
        listener.executed(
                new StatementExecuted(place.revision(), place.text(), place.number(), place.total(), duration));
    }

    private static void requireOutside(StatementPlace place, Segment.Kind kind) {
        if (kind != Segment.Kind.OUTSIDE) {
            throw new IllegalStateException("only a segment outside transactions has it: " + place.text());
        }
    }

    private void concurrently(Action.Concurrent action) throws SQLException {
        transactions.waitForOthers();
        var build = new IndexBuild(session, action);
        if (!build.isDone()) {
            build.dropInvalid();
            session.execute(action.statement());
        }
        transactions.settleOutside();
    }

    /** Does something at that place of a migration, whose transaction is rolled back if it fails. */
    void guarded(StatementPlace place, boolean committing, Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw rolledBack(committing ? SqlErrors.committing(place, e) : SqlErrors.running(place, e));
        } catch (MigrationException e) {
            throw rolledBack(e);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw rolledBack(SqlErrors.threw(place, e));
        }
    }

    private MigrationException rolledBack(MigrationException error) {
        try {
            session.rollback();
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
        return error;
    }

    /** What may fail in the database. */
    @FunctionalInterface
    interface Work {

        /** Does it. */
        void run() throws SQLException;
    }
}
