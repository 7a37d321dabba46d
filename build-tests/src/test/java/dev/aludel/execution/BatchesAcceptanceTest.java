// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.operation.BatchRows.rowsOf;
import static dev.aludel.operation.BatchWork.delete;
import static dev.aludel.operation.BatchWork.deleteWhere;
import static dev.aludel.operation.BatchWork.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.migration.Operations;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work on the rows of tables of all shapes, batch by batch. */
@PostgresTest
class BatchesAcceptanceTest {

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void open(TestDatabase fresh) {
        database = fresh;
        bench = new Bench(fresh);
    }

    private MigrationOutcome upgrade(Consumer<Operations> code) {
        return bench.migrator(new Revisions().with("a1", "", code, op -> {})).upgrade("heads");
    }

    private void everyRowOnce(String table, Consumer<Operations> code) throws SQLException {
        upgrade(code);
        assertThat(bench.rows("SELECT DISTINCT n FROM " + table)).containsExactly("1");
    }

    @Test
    void keysOfSeveralColumns() throws SQLException {
        database.execute(
                "CREATE TABLE t (a int, b text COLLATE \"C\", n int DEFAULT 0, PRIMARY KEY (b, a))",
                "INSERT INTO t SELECT i % 7, 'x' || i % 11, 0 FROM generate_series(0, 76) i");

        everyRowOnce("t", op -> op.batch("count", rowsOf("t").size(5), update("n = n + 1")));
    }

    @Test
    void keysWhoseTextsAreHostile() throws SQLException {
        database.execute(
                "CREATE SCHEMA \"o'dd\"",
                "CREATE TABLE \"o'dd\".\"T \"\"x\"\"\" (\"k'\" text PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO \"o'dd\".\"T \"\"x\"\"\" SELECT v FROM unnest(ARRAY['', ' ', E'\\\\', '''', '\"', E'a\\nb',"
                        + " '{\"a\": 1}', '$$', '?', '; drop table t; --', E'\\u00e4', E'\\u0001', 'NULL', '{rows}', ':x']) v");

        everyRowOnce(
                "\"o'dd\".\"T \"\"x\"\"\"",
                op -> op.batch("count", rowsOf("\"o'dd\".\"T \"\"x\"\"\"").size(1), update("n = n + 1")));
    }

    @Test
    void keysOfManyTypes() throws SQLException {
        List<String> types = List.of(
                "uuid|md5(i::text)::uuid",
                "timestamptz|'infinity'::timestamptz",
                "timestamptz|now() + i * interval '1.000001 second'",
                "date|date '0044-03-15 BC' + i * 10000",
                "double precision|i / 3.0 - 5",
                "numeric|i / 3.0 - 5",
                "char(5)|i::text",
                "bytea|decode(md5(i::text), 'hex')",
                "bigint|9223372036854775807 - i");
        database.execute("ALTER DATABASE " + database.name() + " SET datestyle = 'SQL, DMY'");
        for (String each : types) {
            String[] type = each.split("\\|", -1);
            database.execute(
                    "DROP TABLE IF EXISTS t, aludel_heads, aludel_history",
                    "CREATE TABLE t (k " + type[0] + " PRIMARY KEY, n int DEFAULT 0)",
                    "INSERT INTO t (k) SELECT " + type[1] + " FROM generate_series(1, 20) i ON CONFLICT DO NOTHING");

            everyRowOnce("t", op -> op.batch("count", rowsOf("t").size(3), update("n = n + 1")));
        }
    }

    @Test
    void partitionedTables() throws SQLException {
        database.execute(
                "CREATE TABLE t (id int, n int DEFAULT 0, PRIMARY KEY (id)) PARTITION BY RANGE (id)",
                "CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (50)",
                "CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (50) TO (500)",
                "INSERT INTO t SELECT i FROM generate_series(1, 99) i",
                "ANALYZE t1, t2");

        everyRowOnce("t", op -> op.batch("count", rowsOf("t").size(10), update("n = n + 1")));
        assertThat(bench.told).contains("batch count: 50 of 99");
    }

    @Test
    void anotherUniqueKeyIfItIsRequired() throws SQLException {
        database.execute(
                "CREATE TABLE t (code text NOT NULL UNIQUE, loose text UNIQUE, n int DEFAULT 0)",
                "INSERT INTO t SELECT i, i FROM generate_series(1, 9) i");

        assertThatThrownBy(() -> upgrade(op -> op.batch("x", rowsOf("t"), update("n = n + 1"))))
                .isInstanceOf(BatchKeyException.class)
                .hasMessageContaining("t has no primary key");
        assertThatThrownBy(() -> upgrade(op -> op.batch("x", rowsOf("t").by("loose"), update("n = n + 1"))))
                .isInstanceOf(BatchKeyException.class)
                .hasMessageContaining("ALU-514");
        assertThatThrownBy(() -> upgrade(op -> op.batch("x", rowsOf("nowhere"), update("n = n + 1"))))
                .isInstanceOf(BatchKeyException.class)
                .hasMessageContaining("there is no table nowhere");
        everyRowOnce("t", op -> op.batch("x", rowsOf("t").by("code").size(2), update("n = n + 1")));
    }

    @Test
    void anEmptyTableAndASizeThatDividesTheRows() throws SQLException {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "CREATE TABLE empty (id int PRIMARY KEY)",
                "INSERT INTO t SELECT i FROM generate_series(1, 10) i");

        everyRowOnce("t", op -> {
            op.batch("count", rowsOf("t").size(5), update("n = n + 1"));
            op.batch("nothing", rowsOf("empty"), delete());
        });
        assertThat(bench.told).contains("batch count: 10 of 0, the last", "batch nothing: 0 of 0, the last");
    }

    @Test
    void rowsThatAreDeletedAsTheyAreReached() throws SQLException {
        database.execute("CREATE TABLE t (id int PRIMARY KEY)", "INSERT INTO t SELECT i FROM generate_series(1, 25) i");

        upgrade(op -> op.batch("odd", rowsOf("t").size(4), deleteWhere("id % 2 = 1")));

        assertThat(bench.rows("SELECT count(*) || ' ' || sum(id % 2) FROM t")).containsExactly("12 0");
    }

    @Test
    void rowsThatComeMeanwhileAreReachedWhereTheirKeyIsStillAhead() throws SQLException {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO t SELECT i FROM generate_series(10, 30, 2) i");
        MigrationListener inserting = new MigrationListener() {
            @Override
            public void batchProgressed(BatchProgressed event) {
                if (event.rows() == 5) {
                    try {
                        database.execute("INSERT INTO t VALUES (11), (25), (99)");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
        Revisions revisions = new Revisions()
                .with("a1", "", op -> op.batch("count", rowsOf("t").size(5), update("n = n + 1")), op -> {});

        new Migrator(database::open, revisions.catalog(), Bench.OPTIONS, inserting, java.time.Clock.systemUTC())
                .upgrade("heads");

        assertThat(bench.rows("SELECT id FROM t WHERE n = 0")).containsExactly("11");
    }

    @Test
    void codeGetsTheBoundsAndCantCommit() throws SQLException {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO t SELECT i FROM generate_series(1, 10) i");
        List<String> seen = new ArrayList<>();

        everyRowOnce(
                "t",
                op -> op.batch("code", rowsOf("t").size(4), (connection, rows) -> {
                    seen.add(rows.after() + " to " + rows.last() + ": " + rows.rows());
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("UPDATE t SET n = n + 1 WHERE " + rows.condition());
                    }
                }));
        assertThat(seen).containsExactly("null to [4]: 4", "[4] to [8]: 4", "[8] to [10]: 2");

        database.execute("DROP TABLE aludel_heads, aludel_history");
        assertThatThrownBy(
                        () -> upgrade(op -> op.batch("code", rowsOf("t"), (connection, rows) -> connection.commit())))
                .isInstanceOf(BrokenTransactionException.class);
    }

    @Test
    void aStatementThatCommitsByItselfIsFoundOut() throws SQLException {
        database.execute("CREATE TABLE t (id int PRIMARY KEY)", "INSERT INTO t VALUES (1)");

        assertThatThrownBy(() -> upgrade(op -> op.batch("commit", rowsOf("t"), (connection, rows) -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("COMMIT");
                    }
                })))
                .isInstanceOf(BrokenTransactionException.class);
    }

    @Test
    void whoHoldsARowIsWaitedForMoreThanOnce() throws Exception {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO t SELECT i FROM generate_series(1, 10) i");
        var locked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> holding = thread.submit(() -> {
                try (Connection connection = database.open();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute("UPDATE t SET n = n WHERE id = 7");
                    locked.countDown();
                    // Longer than the 300 ms for which a statement waits for a lock here.
                    statement.execute("SELECT pg_sleep(1)");
                    connection.commit();
                }
                return null;
            });
            assertThat(locked.await(30, TimeUnit.SECONDS)).isTrue();

            everyRowOnce("t", op -> op.batch("count", rowsOf("t").size(3), update("n = n + 1")));
            holding.get(30, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void anInterruptedThreadStopsBetweenTwoBatches() throws SQLException {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO t SELECT i FROM generate_series(1, 10) i");
        Consumer<Operations> code = op -> op.batch("count", rowsOf("t").size(3), (connection, rows) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE t SET n = n + 1 WHERE " + rows.condition());
            }
            if (rows.after() == null) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> upgrade(code))
                .isInstanceOf(MigrationInterruptedException.class)
                .hasMessageContaining("ALU-515");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.rows("SELECT sum(n) FROM t")).containsExactly("3");
        everyRowOnce("t", code);
    }

    @Test
    void batchesAreNoFasterThanAsked() throws SQLException {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO t SELECT i FROM generate_series(1, 10) i");
        long start = System.nanoTime();

        everyRowOnce("t", op -> {
            op.batch("rate", rowsOf("t").size(2).rowsPerSecond(20), update("n = n + 1"));
            op.batch("pause", rowsOf("t").size(5).pause(Duration.ofMillis(200)), update("n = n"));
        });

        // Five pauses of 100 ms and two of 200 ms.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(890));
    }
}
