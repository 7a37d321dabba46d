// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.operation.Action;
import dev.aludel.operation.Segment;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step that commits more than once: each segment with a note of how far the step is, the last one with the heads and
 * the history. It begins where the note says.
 *
 * <p>What commits does so along with its note, so that nothing runs twice; only a statement outside of transactions can
 * have run without its note, which is why it looks before it runs.
 */
final class SegmentedRun {

    private final Session session;

    private final ActionRun actions;

    private final Step step;

    private final ProgressTable progress;

    private final boolean statementwise;

    private final Ending ending;

    private final List<Segment> segments;

    private final int revisions;

    private UnderWay place;

    private boolean noted;

    /**
     * A step to run.
     *
     * @param ending what is done in its last transaction
     * @param revisions how many revisions of the same call are committed already
     */
    SegmentedRun(Session session, MigratorSettings settings, Step step, Ending ending, int revisions) {
        this.session = session;
        this.actions = new ActionRun(session, settings);
        this.step = step;
        this.progress = new ProgressTable(session, settings.options());
        this.statementwise = settings.options().transaction() == TransactionMode.NONE;
        this.ending = ending;
        this.segments = step.segments();
        this.revisions = revisions;
        this.place = new UnderWay(
                step.revision().id(),
                step.direction(),
                1,
                step.planHash(),
                null,
                settings.clock().instant());
    }

    /** The same from where a run before it stopped. */
    SegmentedRun from(@Nullable UnderWay found) {
        if (found != null) {
            place = found;
            noted = true;
        }
        return this;
    }

    /** Runs all that is left. */
    void run(BatchRun batches) throws SQLException {
        while (place.segment() <= segments.size()) {
            Segment segment = segments.get(place.segment() - 1);
            switch (segment.kind()) {
                case TRANSACTION -> inTransactions(segment.actions());
                case OUTSIDE -> outside(segment.actions());
                case BATCH ->
                    batches.run(this, (Action.InBatches) segment.actions().get(0));
            }
        }
    }

    private void inTransactions(List<Action> all) throws SQLException {
        int done = place.done();
        do {
            int end = statementwise ? Math.min(done + 1, all.size()) : all.size();
            List<Action> together = all.subList(done, end);
            int first = done;
            transaction(() -> {
                for (int i = 0; i < together.size(); i++) {
                    actions.run(at(together.get(i), first + i), together.get(i), Segment.Kind.TRANSACTION);
                }
                note(end == all.size() ? null : Integer.toString(end), end == all.size());
            });
            done = end;
        } while (done < all.size());
    }

    private void outside(List<Action> all) throws SQLException {
        if (!noted) {
            transaction(() -> note(null, false));
        }
        try {
            actions.transactions().settleOutside();
            for (int done = place.done(); done < all.size(); done++) {
                actions.run(at(all.get(done), done), all.get(done), Segment.Kind.OUTSIDE);
                boolean last = done == all.size() - 1;
                int now = done + 1;
                transaction(() -> note(last ? null : Integer.toString(now), last));
            }
            actions.transactions().resetOutside();
        } catch (SQLException | RuntimeException e) {
            tidyUp(e);
            throw e;
        }
    }

    private void tidyUp(Exception error) {
        try {
            if (!session.connection().isClosed()) {
                session.rollback();
                actions.transactions().resetOutside();
                // A first statement that was refused may be corrected in the class.
                if (place.segment() == 1 && place.done() == 0) {
                    progress.clear();
                }
            }
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    /**
     * Does something in a transaction of its own that it must not end.
     *
     * @throws BrokenTransactionException if it has ended it
     */
    void transaction(ActionRun.Work work) {
        UnderWay before = place;
        boolean notedBefore = noted;
        try {
            commit(work);
        } catch (RuntimeException e) {
            place = before;
            noted = notedBefore;
            throw e;
        }
    }

    private void commit(ActionRun.Work work) {
        StatementPlace commit =
                at("COMMIT", segments.get(place.segment() - 1).actions().size() - 1);
        actions.guarded(commit, false, () -> {
            session.begin();
            String transaction = actions.transactions().settle();
            work.run();
            if (!transaction.equals(actions.transactions().transaction())) {
                throw new BrokenTransactionException(step.revision());
            }
        });
        actions.guarded(commit, true, session::commit);
    }

    /** Notes in the current transaction how far the step is; where that is its end, ends it. */
    void note(@Nullable String position, boolean segmentDone) throws SQLException {
        UnderWay next = place.at(place.segment() + (segmentDone ? 1 : 0), position);
        boolean last = next.segment() > segments.size();
        if (place.segment() == 1 && !noted) {
            ending.prepare();
        }
        if (!last) {
            progress.note(noted ? place : null, next);
            noted = true;
        } else {
            ending.finish(place.since());
            if (noted) {
                progress.end(place);
            }
        }
        place = next;
    }

    /** Where the step is. */
    UnderWay place() {
        return place;
    }

    Step step() {
        return step;
    }

    /** The place of the action that is number {@code index} of its segment, from 0. */
    StatementPlace at(Action action, int index) {
        return at(action.text(), index);
    }

    private StatementPlace at(String text, int index) {
        int before = 0;
        for (Segment segment : segments.subList(0, place.segment() - 1)) {
            before += segment.actions().size();
        }
        int total = step.plan().actions().size();
        return new StatementPlace(step.revision(), before + index + 1, total, text, kept());
    }

    private Kept kept() {
        // A note that is at its start says no more than that it begins.
        boolean part = noted && (place.segment() > 1 || place.position() != null);
        return new Kept(revisions, part, segments.get(place.segment() - 1).kind() == Segment.Kind.OUTSIDE);
    }

    /** What begins and ends the bookkeeping of a step. */
    interface Ending {

        /** Makes what is missing. */
        void prepare() throws SQLException;

        /** Moves the heads and writes the history. */
        void finish(Instant since) throws SQLException;
    }
}
