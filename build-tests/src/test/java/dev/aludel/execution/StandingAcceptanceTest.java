// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.operation.BatchRows.rowsOf;
import static dev.aludel.operation.BatchWork.update;
import static dev.aludel.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestRole;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What migrations of several segments leave alone: the cheap question, the connection, rights, and others' notes. */
@PostgresTest
class StandingAcceptanceTest {

    private static final Revisions SEGMENTS = new Revisions()
            .with(
                    "a1",
                    "",
                    op -> {
                        op.outsideTransaction(own -> own.createIndex("t", index("t_n_idx", "n")));
                        op.batch("count", rowsOf("t").size(5), update("n = n + 1"));
                        op.outsideTransaction(own -> own.execute("VACUUM t"));
                    },
                    op -> op.dropIndex("t", "t_n_idx"));

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void open(TestDatabase fresh) throws SQLException {
        database = fresh;
        bench = new Bench(fresh);
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO t SELECT i FROM generate_series(1, 20) i");
    }

    @Test
    void nothingPendingIsOneStatement() {
        bench.migrator(SEGMENTS).upgrade("heads");
        var statements = new AtomicInteger();
        ConnectionSource counting = () -> watched(
                watched(database.open(), "prepareStatement", sql -> statements.incrementAndGet()),
                "createStatement",
                nothing -> statements.incrementAndGet());

        assertThat(bench.migrator(counting, SEGMENTS, Bench.OPTIONS)
                        .upgrade("heads")
                        .applied())
                .isEmpty();

        assertThat(statements).hasValue(1);
    }

    @Test
    void theConnectionComesBackAsItWas() throws SQLException {
        try (Connection only = database.open();
                Statement statement = only.createStatement()) {
            statement.execute("SET search_path TO pg_catalog");
            statement.execute("SET lock_timeout TO '7s'");
            ConnectionSource pool = () -> unclosable(only);

            bench.migrator(pool, SEGMENTS, Bench.OPTIONS).upgrade("heads");

            assertThat(only.getAutoCommit()).isTrue();
            for (String setting : List.of("search_path|pg_catalog", "lock_timeout|7s", "statement_timeout|0")) {
                String[] expected = setting.split("\\|", -1);
                try (var row = statement.executeQuery("SHOW " + expected[0])) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo(expected[1]);
                }
            }
        }
    }

    @Test
    void whatAMigrationSetsForItsSessionEndsWithIt() throws SQLException {
        TestRole role = database.role("owner", "pw");
        Revisions setting = new Revisions()
                .with(
                        "s1",
                        "",
                        op -> {
                            op.execute("SET search_path TO pg_catalog");
                            op.execute("SET statement_timeout TO '9s'");
                            op.execute("RESET work_mem");
                            op.execute("SET ROLE \"" + role.name() + "\"");
                        },
                        op -> {});
        database.execute("GRANT ALL ON SCHEMA public TO \"" + role.name() + "\"");
        bench.migrator(SEGMENTS).upgrade("heads");
        bench.migrator(SEGMENTS).downgrade("base");
        database.execute("GRANT ALL ON aludel_heads, aludel_history TO \"" + role.name() + "\"");
        try (Connection only = database.open();
                Statement statement = only.createStatement()) {
            statement.execute("SET work_mem TO '5MB'");
            String before = settings(statement);

            bench.migrator(() -> unclosable(only), setting, Bench.OPTIONS).upgrade("heads");

            assertThat(settings(statement)).isEqualTo(before);
        }
    }

    private static String settings(Statement statement) throws SQLException {
        String sql = "SELECT concat_ws(' ', current_user, current_setting('search_path'), current_setting('work_mem'),"
                + " current_setting('statement_timeout'), current_setting('application_name'))";
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aLockThatCanNotBeGivenBackEndsWithItsSession() throws SQLException {
        try (Connection only = database.open()) {
            ConnectionSource broken = () -> watched(unclosable(only), "prepareStatement", sql -> {
                if (String.valueOf(sql).contains("pg_advisory_unlock")) {
                    throw new SQLException("canceling statement due to statement timeout", "57014");
                }
            });

            assertThat(bench.migrator(broken, SEGMENTS, Bench.OPTIONS)
                            .upgrade("heads")
                            .to())
                    .containsExactly("a1");

            assertThat(only.isClosed()).isTrue();
        }
        assertThat(bench.migrator(SEGMENTS).status().lock()).isNull();
    }

    @Test
    void aConnectionThatIsNoGoodFromTheBeginningGoesBackToItsPool() throws SQLException {
        var closed = new AtomicInteger();
        try (Connection only = database.open()) {
            ConnectionSource broken = () -> watched(
                    watched(unclosable(only), "close", nothing -> closed.incrementAndGet()), "setAutoCommit", value -> {
                        throw new SQLException("This connection has been closed.", "08003");
                    });

            assertThatThrownBy(() ->
                            bench.migrator(broken, SEGMENTS, Bench.OPTIONS).status())
                    .isInstanceOf(ServerErrorException.class);
        }
        assertThat(closed).hasPositiveValue();
    }

    @Test
    void aTableOfProgressThatSomebodyElseHasMadeStays() throws SQLException {
        bench.migrator(SEGMENTS).upgrade("heads");
        bench.migrator(SEGMENTS).downgrade("base");
        TestRole role = database.role("writer", "pw");
        String name = "\"" + role.name() + "\"";
        database.execute(
                BookkeepingTables.of(Bench.OPTIONS).createProgress(),
                "GRANT SELECT, INSERT, UPDATE, DELETE ON aludel_heads, aludel_history, aludel_progress TO " + name,
                "ALTER TABLE t OWNER TO " + name);
        Revisions batches = new Revisions()
                .with("b1", "", op -> op.batch("count", rowsOf("t").size(5), update("n = 9")), op -> {});

        bench.migrator(role::open, batches, Bench.OPTIONS).upgrade("heads");

        assertThat(bench.rows("SELECT DISTINCT n FROM t")).containsExactly("9");
        assertThat(bench.rows("SELECT count(*) FROM aludel_progress")).containsExactly("0");
    }

    /** A second line of defence, where a pooler has broken the lock. */
    @Test
    void aNoteThatSomebodyHasChangedRollsTheBatchBack() throws SQLException {
        var batches = new AtomicInteger();
        MigrationListener meddling = new MigrationListener() {
            @Override
            public void batchProgressed(BatchProgressed event) {
                if (batches.incrementAndGet() == 2) {
                    try {
                        database.execute("UPDATE aludel_progress SET position = '{\"rows\": 15, \"key\": [\"15\"]}'");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
        var migrator =
                new Migrator(database::open, SEGMENTS.catalog(), Bench.OPTIONS, meddling, java.time.Clock.systemUTC());

        assertThatThrownBy(() -> migrator.upgrade("heads")).isInstanceOf(MigrationUnderWayException.class);

        assertThat(bench.rows("SELECT count(*) FROM t WHERE n = 1")).containsExactly("10");
    }

    @Test
    void whatARestoredBackupDidNotHoldIsNotUnderWayAnyMore() throws SQLException {
        database.execute("UPDATE t SET n = NULL WHERE id = 12", "ALTER TABLE t ADD CHECK (n <> 1 OR id <> 12)");
        Revisions failing = new Revisions()
                .with(
                        "a1",
                        "",
                        op -> op.batch("count", rowsOf("t").size(5), update("n = coalesce(n, 0) + 1")),
                        op -> {});
        assertThatThrownBy(() -> bench.migrator(failing).upgrade("heads")).hasMessageContaining("check");

        bench.migrator(failing).restore("some file", (connection, heads) -> {});

        assertThat(bench.migrator(failing).status().underWay()).isNull();
    }

    /** Who hears of the calls of one method of a connection. */
    @FunctionalInterface
    private interface Watcher {

        /** Hears what the method was given first, if anything, and may fail in its place. */
        void called(@Nullable Object first) throws SQLException;
    }

    private static Connection watched(Connection connection, String name, Watcher watcher) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals(name)) {
                watcher.called(arguments == null ? null : arguments[0]);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return proxy(handler);
    }

    private static Connection unclosable(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return method.getName().equals("close") ? null : method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return proxy(handler);
    }

    private static Connection proxy(InvocationHandler handler) {
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
