// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.operation.Action;
import dev.aludel.operation.Segment;
import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionGraph;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Revisions being run, one after the other, by the holder of the lock.
 *
 * <p>A revision's last transaction, which is its only one as a rule, moves the heads and writes the history: a second
 * migrator that slipped past the lock finds the heads changed and rolls back.
 */
final class MigrationRun {

    private final Session session;

    private final RevisionGraph graph;

    private final MigratorSettings settings;

    private final MigratorOptions options;

    private final ActionRun actions;

    private final Bookkeeping bookkeeping;

    private final List<RevisionApplied> applied = new ArrayList<>();

    private int committed;

    private @Nullable String backup;

    private @Nullable UnderWay underWay;

    private Set<String> heads;

    MigrationRun(Session session, RevisionGraph graph, MigratorSettings settings, Set<String> heads) {
        this.session = session;
        this.graph = graph;
        this.settings = settings;
        this.options = settings.options();
        this.actions = new ActionRun(session, settings);
        this.bookkeeping = new Bookkeeping(session, options);
        this.heads = heads;
    }

    /** The same, the history keeping the name of a backup that was taken before. */
    MigrationRun keeping(@Nullable String file) {
        backup = file;
        return this;
    }

    /** The same, going on with the migration that is under way. */
    MigrationRun from(@Nullable UnderWay found) {
        underWay = found;
        return this;
    }

    /** Runs the steps; what was committed when one fails stays. */
    MigrationOutcome run(List<Step> steps) throws SQLException {
        Set<String> from = heads;
        boolean together = options.transaction() == TransactionMode.ALL;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int statements = step.plan().actions().size();
            settings.listener()
                    .started(new RevisionStarted(step.revision(), step.direction(), statements, i + 1, steps.size()));
            boolean statementwise = options.transaction() == TransactionMode.NONE && statements > 1;
            if (underWay != null || !step.isWhole() || statementwise) {
                inSegments(step);
                continue;
            }
            if (i == 0 || !together) {
                session.begin();
            }
            whole(step);
            if (i == steps.size() - 1 || !together) {
                commit(step);
            }
        }
        return new MigrationOutcome(from, heads, applied, true);
    }

    private void commit(Step last) {
        int total = last.plan().actions().size();
        var place = new StatementPlace(last.revision(), total, total, "COMMIT", Kept.whole(committed));
        actions.guarded(place, true, session::commit);
        told();
    }

    private void told() {
        applied.subList(committed, applied.size()).forEach(settings.listener()::applied);
        committed = applied.size();
    }

    private void inSegments(Step step) throws SQLException {
        if (underWay != null) {
            settings.listener()
                    .resumed(new RevisionResumed(
                            step.revision(), underWay, step.segments().size()));
        }
        var ending = new Ending(step, change(step));
        new SegmentedRun(session, settings, step, ending, committed)
                .from(underWay)
                .run(new BatchRun(session, settings));
        underWay = null;
        ending.committed();
        told();
    }

    private void whole(Step step) throws SQLException {
        var ending = new Ending(step, change(step));
        Instant startedAt = settings.clock().instant();
        ending.prepare();
        String transaction = actions.transactions().settle();
        List<Action> all = step.plan().actions();
        for (int i = 0; i < all.size(); i++) {
            Action action = all.get(i);
            var place = new StatementPlace(step.revision(), i + 1, all.size(), action.text(), Kept.whole(committed));
            actions.run(place, action, Segment.Kind.TRANSACTION);
        }
        if (!transaction.equals(actions.transactions().transaction())) {
            throw new BrokenTransactionException(step.revision());
        }
        // After the statements: one that commits by itself must not take a revision along that isn't whole.
        ending.finish(startedAt);
        ending.committed();
    }

    private HeadsChange change(Step step) {
        return step.direction() == Direction.UPGRADE
                ? graph.applying(step.revision(), heads)
                : graph.reverting(step.revision(), heads);
    }

    /** What is written at the end of a step, and what is known once it is. */
    private final class Ending implements SegmentedRun.Ending {

        private final Step step;

        private final HeadsChange change;

        private final long start = System.nanoTime();

        private Duration duration = Duration.ZERO;

        Ending(Step step, HeadsChange change) {
            this.step = step;
            this.change = change;
        }

        @Override
        public void prepare() throws SQLException {
            if (applied.isEmpty()) {
                bookkeeping.create();
            }
        }

        @Override
        public void finish(Instant since) throws SQLException {
            boolean resumed = underWay != null;
            duration = resumed
                    ? Duration.between(since, settings.clock().instant())
                    : Duration.ofNanos(System.nanoTime() - start);
            bookkeeping.change(heads, change);
            bookkeeping.append(new HistoryEntry(
                    step.revision().id(),
                    step.direction(),
                    step.revision().message(),
                    step.checksum(),
                    new HistoryEntry.Run(since, duration, backup),
                    options.origin()));
        }

        void committed() {
            heads = change.applyTo(heads);
            int statements = step.plan().actions().size();
            applied.add(new RevisionApplied(step.revision(), step.direction(), statements, duration));
        }
    }
}
