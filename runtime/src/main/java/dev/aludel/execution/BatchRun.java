// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.migration.BatchBounds;
import dev.aludel.migration.BatchMigration;
import dev.aludel.operation.Action;
import dev.aludel.operation.Batch;
import dev.aludel.operation.BatchPace;
import dev.aludel.operation.BatchWork;
import dev.aludel.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Work on the rows of a table, batch by batch in the order of a key: each batch commits along with the key of its last row,
 * so that whatever ends a run, the next one goes on behind it.
 *
 * <p>It ends with the first batch that isn't full. Rows that others insert meanwhile are reached where their key comes
 * behind the batch of the moment, and are not where it comes before.
 */
final class BatchRun {

    private static final String POSITION = """
            SELECT value FROM jsonb_array_elements_text(CAST(? AS jsonb) -> 'key') WITH ORDINALITY AS k (value, place)
            ORDER BY place""";

    private static final String ROWS_DONE = "SELECT CAST(? AS jsonb) ->> 'rows'";

    /** What the statistics know of the rows of a table, or of its partitions. */
    static final String ESTIMATE = """
            SELECT coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint FROM pg_catalog.pg_class c
            WHERE c.relkind <> 'p' AND (c.oid = to_regclass(?)
                OR c.oid IN (SELECT relid FROM pg_partition_tree(to_regclass(?))))""";

    /** Lock not available, deadlock detected, serialization failure: others were in the way, and won't be for ever. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("55P03", "40P01", "40001");

    private static final int TRIES = 5;

    private static final long FIRST_PAUSE = 200;

    private final Session session;

    private final MigratorSettings settings;

    private final ActionRun actions;

    BatchRun(Session session, MigratorSettings settings) {
        this.session = session;
        this.settings = settings;
        this.actions = new ActionRun(session, settings);
    }

    /** Runs all batches that are left. */
    void run(SegmentedRun step, Action.InBatches action) {
        long start = System.nanoTime();
        var current = new Current(step, action.operation(), step.at(action, 0));
        current.look(step.place().position());
        BatchPosition begun = current.position;
        boolean last = false;
        while (!last) {
            long before = System.nanoTime();
            last = again(current);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            settings.listener()
                    .batchProgressed(new BatchProgressed(
                            step.step().revision(),
                            current.batch.name(),
                            current.position.rows(),
                            current.estimate,
                            current.position.rows() - begun.rows(),
                            elapsed,
                            last));
            if (!last) {
                pause(step, current.batch.rows().pace(), Duration.ofNanos(System.nanoTime() - before));
            }
        }
        actions.executed(current.statement, Duration.ofNanos(System.nanoTime() - start));
    }

    private boolean again(Current current) {
        for (int attempt = 1; ; attempt++) {
            try {
                return current.next();
            } catch (StatementFailedException e) {
                if (attempt == TRIES || !WORTH_ANOTHER_TRY.contains(e.sqlState())) {
                    throw e;
                }
                sleep(current.step, Duration.ofMillis(FIRST_PAUSE << attempt));
            }
        }
    }

    private static void pause(SegmentedRun step, BatchPace pace, Duration taken) {
        Duration pause = pace.pause();
        if (pace.rowsPerSecond() > 0) {
            Duration due = Duration.ofMillis(Duration.ofSeconds(pace.size()).toMillis() / pace.rowsPerSecond());
            Duration left = due.minus(taken);
            pause = left.compareTo(pause) > 0 ? left : pause;
        }
        if (!pause.isZero()) {
            sleep(step, pause);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new MigrationInterruptedException(step.step().revision());
        }
    }

    private static void sleep(SegmentedRun step, Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationInterruptedException(step.step().revision());
        }
    }

    /** The batches of one operation. */
    private final class Current {

        private final SegmentedRun step;

        private final Batch batch;

        private final StatementPlace statement;

        private BatchPosition position = BatchPosition.START;

        private @Nullable BatchKey key;

        private long estimate;

        Current(SegmentedRun step, Batch batch, StatementPlace statement) {
            this.step = step;
            this.batch = batch;
            this.statement = statement;
        }

        /** Looks up where it stands, by which key it goes on, and how much there is. */
        void look(@Nullable String noted) {
            actions.guarded(statement, false, () -> {
                session.begin();
                actions.transactions().settle();
                key = BatchKey.of(session, batch.rows());
                String table = quoted(batch.rows().table());
                estimate = Long.parseLong(session.text(ESTIMATE, table, table));
                if (noted != null) {
                    List<String> values = session.query(POSITION, it -> it.getString(1), noted);
                    position = new BatchPosition(
                            Long.parseLong(session.text(ROWS_DONE, noted)), values.isEmpty() ? null : values);
                }
                session.rollback();
            });
        }

        /** Commits one batch; whether it was the last. */
        boolean next() {
            var reached = new BatchPosition[] {position};
            var last = new boolean[1];
            step.transaction(() -> {
                BatchBounds bounds = bounds();
                int rows = bounds == null ? 0 : bounds.rows();
                last[0] = rows < batch.rows().pace().size();
                if (bounds != null) {
                    work(bounds);
                    reached[0] = new BatchPosition(position.rows() + rows, bounds.last());
                }
                step.note(last[0] ? null : reached[0].json(), last[0]);
            });
            position = reached[0];
            return last[0];
        }

        private @Nullable BatchBounds bounds() throws SQLException {
            BatchKey by = requireNonNull(key, "key");
            List<List<String>> found = session.query(by.page(position), Current.this::row);
            if (found.isEmpty()) {
                return null;
            }
            List<String> row = found.get(0);
            List<String> last = row.subList(1, row.size());
            return new BatchBounds(by.condition(position, last), position.key(), last, Integer.parseInt(row.get(0)));
        }

        private List<String> row(ResultSet results) throws SQLException {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                row.add(results.getString(i));
            }
            return row;
        }

        private void work(BatchBounds bounds) {
            actions.guarded(statement, false, () -> {
                if (batch.work() instanceof BatchWork.Code code && code.step() instanceof BatchMigration migration) {
                    migration.run(GuardedConnection.of(session.connection()), bounds);
                } else {
                    Statement sql = batch.work()
                            .statement(batch.rows().table(), bounds.condition())
                            .orElseThrow();
                    session.execute(sql);
                }
            });
        }
    }
}
