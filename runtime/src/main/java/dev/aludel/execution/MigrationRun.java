// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.error.MigrationException;
import dev.aludel.migration.DataMigration;
import dev.aludel.operation.Action;
import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionGraph;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Revisions being run, one after the other, by the holder of the lock.
 *
 * <p>A revision's transaction first moves the heads, which makes a second migrator that slipped past the lock wait here
 * and then find them changed; then it runs the statements, and at last writes the history.
 */
final class MigrationRun {

    private final Session session;

    private final RevisionGraph graph;

    private final MigratorOptions options;

    private final MigrationListener listener;

    private final Clock clock;

    private final Bookkeeping bookkeeping;

    private final List<RevisionApplied> applied = new ArrayList<>();

    private int committed;

    private @Nullable String backup;

    private Set<String> heads;

    MigrationRun(Session session, RevisionGraph graph, MigratorSettings settings, Set<String> heads) {
        this.session = session;
        this.graph = graph;
        this.options = settings.options();
        this.listener = settings.listener();
        this.clock = settings.clock();
        this.bookkeeping = new Bookkeeping(session, options);
        this.heads = heads;
    }

    /** The same, the history keeping the name of a backup that was taken before. */
    MigrationRun keeping(@Nullable String file) {
        backup = file;
        return this;
    }

    /** Runs the steps; what was committed when one fails stays. */
    MigrationOutcome run(List<Step> steps) throws SQLException {
        Set<String> from = heads;
        boolean together = options.transaction() == TransactionMode.ALL;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i == 0 || !together) {
                session.begin();
            }
            int statements = step.plan().actions().size();
            listener.started(new RevisionStarted(step.revision(), step.direction(), statements, i + 1, steps.size()));
            run(step);
            if (i == steps.size() - 1 || !together) {
                commit(step);
            }
        }
        return new MigrationOutcome(from, heads, applied);
    }

    private void commit(Step last) {
        int total = last.plan().actions().size();
        guarded(new StatementPlace(last.revision(), total, total, "COMMIT", committed), true, session::commit);
        applied.subList(committed, applied.size()).forEach(listener::applied);
        committed = applied.size();
    }

    private void run(Step step) throws SQLException {
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        if (applied.isEmpty()) {
            bookkeeping.create();
        }
        String transaction = prepare();
        HeadsChange change = step.direction() == Direction.UPGRADE
                ? graph.applying(step.revision(), heads)
                : graph.reverting(step.revision(), heads);
        List<Action> actions = step.plan().actions();
        for (int i = 0; i < actions.size(); i++) {
            run(step, actions.get(i), i + 1, actions.size());
        }
        if (!transaction.equals(transaction())) {
            throw new BrokenTransactionException(step.revision());
        }
        // After the statements: one that commits by itself must not take a revision along that isn't whole.
        bookkeeping.change(heads, change);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        bookkeeping.append(new HistoryEntry(
                step.revision().id(),
                step.direction(),
                step.revision().message(),
                step.checksum(),
                new HistoryEntry.Run(startedAt, duration, backup),
                options.origin()));
        heads = change.applyTo(heads);
        applied.add(new RevisionApplied(step.revision(), step.direction(), actions.size(), duration));
    }

    /** Settles the transaction's settings, which end with it, in one round trip; returns its number. */
    private String prepare() throws SQLException {
        List<Object> values = new ArrayList<>(List.of(quoted(options.defaultSchema())));
        var sql = new StringBuilder("SELECT txid_current(), set_config('search_path', ?, true)");
        Duration lock = options.timeouts().statementLock();
        if (lock != null) {
            sql.append(", set_config('lock_timeout', ?, true)");
            values.add(lock.toMillis() + "ms");
        }
        Duration statement = options.timeouts().statement();
        if (statement != null) {
            sql.append(", set_config('statement_timeout', ?, true)");
            values.add(statement.toMillis() + "ms");
        }
        return session.text(sql.toString(), values.toArray());
    }

    private String transaction() throws SQLException {
        return session.text("SELECT txid_current()");
    }

    private void run(Step step, Action action, int number, int total) {
        long start = System.nanoTime();
        guarded(new StatementPlace(step.revision(), number, total, action.text(), committed), false, () -> {
            if (action instanceof Action.Sql sql) {
                session.execute(sql.statement());
            } else if (action instanceof Action.Code code && code.step() instanceof DataMigration data) {
                data.run(GuardedConnection.of(session.connection()));
            }
        });
        listener.executed(new StatementExecuted(
                step.revision(), action.text(), number, total, Duration.ofNanos(System.nanoTime() - start)));
    }

    private void guarded(StatementPlace place, boolean committing, Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw rolledBack(committing ? SqlErrors.committing(place, e) : SqlErrors.running(place, e));
        } catch (MigrationException e) {
            throw rolledBack(e);
        } catch (RuntimeException e) {
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
    private interface Work {

        /** Does it. */
        void run() throws SQLException;
    }
}
