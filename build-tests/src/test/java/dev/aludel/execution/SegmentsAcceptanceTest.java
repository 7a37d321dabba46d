// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.operation.BatchRows.rowsOf;
import static dev.aludel.operation.BatchWork.sql;
import static dev.aludel.operation.BatchWork.update;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MigrationException;
import dev.aludel.migration.Operations;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrations that commit more than once: each part once, whatever ends a run, and only as they began. */
@PostgresTest
class SegmentsAcceptanceTest {

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void open(TestDatabase fresh) throws SQLException {
        database = fresh;
        bench = new Bench(fresh);
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, a int)",
                "CREATE TABLE log (text text)",
                "INSERT INTO t SELECT i, i FROM generate_series(1, 10) i");
    }

    private static void many(Operations op) {
        op.addColumn("t", column("b", integer()));
        op.batch("fill b", rowsOf("t").size(4), update("b = coalesce(b, 0) + 1"));
        op.outsideTransaction(own -> own.createIndex("t", index("t_b_idx", "b")));
        op.execute("INSERT INTO log VALUES ('end')");
    }

    private static Revisions one(Consumer<Operations> upgrade) {
        return new Revisions().with("a1", "", upgrade, op -> {});
    }

    private Migrator migrator(Consumer<Operations> upgrade) {
        return bench.migrator(one(upgrade));
    }

    @Test
    @EdgeCase(272)
    void segmentsRunInOrderAndLeaveNoNote() throws SQLException {
        MigrationOutcome outcome = migrator(SegmentsAcceptanceTest::many).upgrade("heads");

        assertThat(outcome.to()).containsExactly("a1");
        assertThat(bench.rows("SELECT DISTINCT b FROM t")).containsExactly("1");
        assertThat(bench.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_b_idx'::regclass"))
                .containsExactly("t");
        assertThat(bench.rows("SELECT revision FROM aludel_heads")).containsExactly("a1");
        assertThat(bench.rows("SELECT revision FROM aludel_history")).containsExactly("a1");
        assertThat(bench.tables()).doesNotContain("public.aludel_progress");
        assertThat(bench.told)
                .containsExactly(
                        "started upgrade a1, 4 statements, 1/1",
                        "executed 1/4: ALTER TABLE t ADD COLUMN b integer",
                        "batch fill b: 4 of 0",
                        "batch fill b: 8 of 0",
                        "batch fill b: 10 of 0, the last",
                        "executed 2/4: batches \"fill b\" over t",
                        "executed 3/4: CREATE INDEX CONCURRENTLY t_b_idx ON t (b)",
                        "executed 4/4: INSERT INTO log VALUES ('end')",
                        "applied a1");
    }

    /** The listener's exception ends the run right after something has been committed, or before it is. */
    @Test
    void whereverItStopsItGoesOnAndRunsNothingTwice() throws SQLException {
        for (int stop = 1; stop <= 7; stop++) {
            database.execute(
                    "DROP TABLE t, log",
                    "DROP TABLE IF EXISTS aludel_heads, aludel_history",
                    "CREATE TABLE t (id int PRIMARY KEY, a int)",
                    "CREATE TABLE log (text text)",
                    "INSERT INTO t SELECT i, i FROM generate_series(1, 10) i");
            Migrator stopping = new Migrator(
                    database::open,
                    one(SegmentsAcceptanceTest::many).catalog(),
                    Bench.OPTIONS,
                    new StoppingListener(stop),
                    java.time.Clock.systemUTC());
            assertThatThrownBy(() -> stopping.upgrade("heads")).hasMessageContaining("stopped");
            boolean under = bench.tables().contains("public.aludel_progress");

            bench.told.clear();
            migrator(SegmentsAcceptanceTest::many).upgrade("heads");

            assertThat(bench.told.stream().anyMatch(it -> it.startsWith("resumed")))
                    .isEqualTo(under);
            assertThat(bench.rows("SELECT DISTINCT b FROM t"))
                    .as("stop %d", stop)
                    .containsExactly("1");
            assertThat(bench.rows("SELECT text FROM log")).containsExactly("end");
            assertThat(bench.rows("SELECT revision FROM aludel_history")).containsExactly("a1");
            assertThat(bench.tables()).doesNotContain("public.aludel_progress");
        }
    }

    @Test
    void aFailureKeepsWhatWasCommittedAndSaysSo() throws SQLException {
        database.execute("INSERT INTO t VALUES (7777, 0)");
        Consumer<Operations> dividing = op -> {
            op.addColumn("t", column("b", integer()));
            op.batch("divide", rowsOf("t").size(4), update("b = 1 / a"));
        };

        assertThatThrownBy(() -> migrator(dividing).upgrade("heads"))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("division by zero")
                .hasMessageContaining("the same command goes on from there");
        assertThat(bench.rows("SELECT count(*) FROM t WHERE b IS NOT NULL")).containsExactly("8");
        assertThat(
                        bench.rows(
                                "SELECT revision || ' ' || direction || ' ' || segment || ' ' || position FROM aludel_progress"))
                .containsExactly("a1 upgrade 2 {\"rows\": 8, \"key\": [\"8\"]}");
        UnderWay underWay = migrator(dividing).status().underWay();
        assertThat(underWay).isNotNull();
        assertThat(bench.rows("SELECT count(*) FROM aludel_heads")).containsExactly("0");

        database.execute("UPDATE t SET a = 1 WHERE id = 7777");
        migrator(dividing).upgrade("heads");
        assertThat(bench.rows("SELECT count(*) FROM t WHERE b IS NULL")).containsExactly("0");
    }

    @Test
    void aChangedClassIsRefusedUntilItIsPutBackOrStamped() throws SQLException {
        stopInBatches();
        Consumer<Operations> changed = op -> {
            many(op);
            op.execute("SELECT 1");
        };

        assertThatThrownBy(() -> migrator(changed).upgrade("heads"))
                .isInstanceOf(PlanChangedException.class)
                .hasMessageContaining("ALU-513")
                .hasMessageContaining("Put M_a1 back as it was");
        assertThat(bench.rows("SELECT count(*) FROM t WHERE b IS NULL")).containsExactly("6");

        migrator(changed).stamp(java.util.List.of("a1"), false);
        assertThat(bench.tables()).doesNotContain("public.aludel_progress");
        assertThat(migrator(changed).upgrade("heads").applied()).isEmpty();
    }

    @Test
    void aDatabaseThatWasPutBackByHandIsStampedWhereItWas() throws SQLException {
        stopInBatches();
        database.execute("ALTER TABLE t DROP COLUMN b");

        migrator(SegmentsAcceptanceTest::many).stamp(java.util.List.of("base"), false);

        assertThat(bench.tables()).doesNotContain("public.aludel_progress");
        migrator(SegmentsAcceptanceTest::many).upgrade("heads");
        assertThat(bench.rows("SELECT DISTINCT b FROM t")).containsExactly("1");
    }

    @Test
    void thePaceMayChangeOnTheWay() throws SQLException {
        stopInBatches();

        migrator(op -> {
                    op.addColumn("t", column("b", integer()));
                    op.batch("fill b", rowsOf("t").size(1), update("b = coalesce(b, 0) + 1"));
                    op.outsideTransaction(own -> own.createIndex("t", index("t_b_idx", "b")));
                    op.execute("INSERT INTO log VALUES ('end')");
                })
                .upgrade("heads");

        assertThat(bench.rows("SELECT DISTINCT b FROM t")).containsExactly("1");
    }

    private void stopInBatches() {
        Migrator stopping = new Migrator(
                database::open,
                one(SegmentsAcceptanceTest::many).catalog(),
                Bench.OPTIONS,
                new StoppingListener(2),
                java.time.Clock.systemUTC());
        assertThatThrownBy(() -> stopping.upgrade("heads")).hasMessageContaining("stopped");
    }

    @Test
    void nothingElseRunsBeforeItIsFinished() throws SQLException {
        Revisions revisions = one(SegmentsAcceptanceTest::many)
                .with("b2", "", op -> op.execute("INSERT INTO log VALUES ('b2')"), op -> {});
        database.execute(
                "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$"
                        + " BEGIN IF NEW.id > 4 THEN RAISE 'stop'; END IF; RETURN NEW; END $$",
                "CREATE TRIGGER stop BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stop()");
        assertThatThrownBy(() -> bench.migrator(revisions).upgrade("a1")).hasMessageContaining("stop");

        assertThatThrownBy(() -> bench.migrator(revisions).upgrade("b2"))
                .isInstanceOf(MigrationUnderWayException.class)
                .hasMessageContaining("ALU-512")
                .hasMessageContaining("'upgrade a1'");
        assertThat(bench.rows("SELECT count(*) FROM log")).containsExactly("0");

        database.execute("DROP TRIGGER stop ON t");
        assertThat(bench.migrator(revisions).upgrade("heads").applied()).hasSize(2);
    }

    @Test
    void aDowngradeUnderWayIsFinishedBeforeAnythingIsUpgraded() throws SQLException {
        Revisions revisions = new Revisions().with("a1", "", op -> {}, op -> {
            op.execute("INSERT INTO log VALUES ('begun')");
            op.batch("undo", rowsOf("t").size(4), update("a = 1 / (a - 7)"));
        });
        bench.migrator(revisions).upgrade("heads");
        assertThatThrownBy(() -> bench.migrator(revisions).downgrade("base")).hasMessageContaining("division");

        assertThatThrownBy(() -> bench.migrator(revisions).upgrade("heads"))
                .isInstanceOf(MigrationUnderWayException.class)
                .hasMessageContaining("'downgrade -1'");

        database.execute("UPDATE t SET a = 9 WHERE id = 7");
        bench.migrator(revisions).downgrade("-1");
        assertThat(bench.rows("SELECT text FROM log")).containsExactly("begun");
        assertThat(bench.rows("SELECT count(*) FROM aludel_heads")).containsExactly("0");
    }

    @Test
    void oneTransactionForAllRefusesSegmentsBeforeAnythingRuns() throws SQLException {
        Revisions revisions = new Revisions()
                .with("a1", "", op -> op.execute("INSERT INTO log VALUES ('a1')"), op -> {})
                .with("b2", "a1", SegmentsAcceptanceTest::many, op -> {});

        assertThatThrownBy(() -> bench.migrator(revisions, Bench.OPTIONS.transaction(TransactionMode.ALL))
                        .upgrade("heads"))
                .isInstanceOf(SeveralSegmentsException.class)
                .hasMessageContaining("ALU-511")
                .hasMessageContaining("b2");
        assertThat(bench.tables()).containsExactly("public.log", "public.t");
    }

    @Test
    void withoutTransactionsEachStatementIsCommittedWithItsNote() throws SQLException {
        Consumer<Operations> three = op -> {
            op.execute("INSERT INTO log VALUES ('one')");
            op.execute("INSERT INTO log SELECT 'two' FROM t WHERE 1 / (a - 5) > 0 AND id = 5");
            op.execute("INSERT INTO log VALUES ('three')");
        };
        Migrator migrator = bench.migrator(one(three), Bench.OPTIONS.transaction(TransactionMode.NONE));

        assertThatThrownBy(() -> migrator.upgrade("heads")).hasMessageContaining("statement 2 of 3");
        assertThat(bench.rows("SELECT text FROM log")).containsExactly("one");
        assertThat(bench.rows("SELECT segment || ' ' || position FROM aludel_progress"))
                .containsExactly("1 1");

        database.execute("UPDATE t SET a = 6 WHERE id = 5");
        // What is left of the segment may as well be one transaction.
        bench.migrator(one(three)).upgrade("heads");
        assertThat(bench.rows("SELECT text FROM log")).containsExactly("one", "two", "three");
        assertThat(bench.tables()).doesNotContain("public.aludel_progress");
    }

    @Test
    void codeAndStatementsRunOutsideOfTransactions() throws SQLException {
        migrator(op -> op.outsideTransaction(own -> {
                    own.execute("VACUUM t");
                    own.data("vacuum log", connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute("VACUUM log");
                        }
                    });
                    own.addColumn("t", column("c", integer()));
                }))
                .upgrade("heads");

        assertThat(bench.rows("SELECT count(c) FROM t")).containsExactly("0");
    }

    @Test
    void whatPostgresRefusesInATransactionSaysWhereItBelongs() {
        assertThatThrownBy(() -> migrator(op -> op.execute("VACUUM t")).upgrade("heads"))
                .hasMessageContaining("Put it into op.outsideTransaction(…).");
    }

    @Test
    void aFirstStepOutsideThatIsRefusedMayBeCorrected() throws SQLException {
        assertThatThrownBy(() -> migrator(op -> op.outsideTransaction(own -> own.execute("VACUUM nowhere")))
                        .upgrade("heads"))
                .isInstanceOf(MigrationException.class);

        migrator(op -> op.outsideTransaction(own -> own.execute("VACUUM t"))).upgrade("heads");
        assertThat(bench.rows("SELECT revision FROM aludel_heads")).containsExactly("a1");
    }

    @Test
    void aDataStepIsPartOfTheTransactionOfItsSegment() throws SQLException {
        var broken = new boolean[] {true};
        Consumer<Operations> code = op -> {
            op.batch("add", rowsOf("t").size(4), update("a = a + 100"));
            op.data("note", connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("INSERT INTO log VALUES ('noted')");
                }
                if (broken[0]) {
                    throw new IllegalStateException("not today");
                }
            });
        };

        assertThatThrownBy(() -> migrator(code).upgrade("heads")).hasMessageContaining("not today");
        assertThat(bench.rows("SELECT count(*) FROM log")).containsExactly("0");

        broken[0] = false;
        migrator(code).upgrade("heads");
        assertThat(bench.rows("SELECT text FROM log")).containsExactly("noted");
        assertThat(bench.rows("SELECT min(a) || ' ' || max(a) FROM t")).containsExactly("101 110");
    }

    @Test
    void rowsAreCopiedByATemplate() throws SQLException {
        database.execute("CREATE TABLE copy (LIKE t)");

        migrator(op -> op.batch("copy", rowsOf("t").size(3), sql("INSERT INTO copy SELECT * FROM t WHERE {rows}")))
                .upgrade("heads");

        assertThat(bench.rows("SELECT count(*) || ' ' || count(DISTINCT id) FROM copy"))
                .containsExactly("10 10");
    }

    /** Stops the run with an exception at the n-th thing that it is told. */
    private static final class StoppingListener implements MigrationListener {

        private int left;

        StoppingListener(int left) {
            this.left = left;
        }

        private void count() {
            if (--left == 0) {
                throw new IllegalStateException("stopped");
            }
        }

        @Override
        public void executed(StatementExecuted event) {
            count();
        }

        @Override
        public void batchProgressed(BatchProgressed event) {
            count();
        }
    }
}
