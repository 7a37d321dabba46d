// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several migrators at once, and pools. */
@PostgresTest
class MigratorConcurrencyAcceptanceTest {

    private static final MigratorOptions PATIENT = Bench.OPTIONS.timeouts(
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60)));

    private static final Revisions SLOW = new Revisions()
            .with(
                    "a1",
                    "",
                    op -> {
                        op.execute("CREATE TABLE t (id int)");
                        op.execute("INSERT INTO t SELECT 1 FROM pg_sleep(0.3)");
                    },
                    op -> op.dropTable("t"))
            .with("b2", "a1", op -> op.execute("INSERT INTO t VALUES (2)"), op -> {});

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void open(TestDatabase fresh) {
        database = fresh;
        bench = new Bench(fresh);
    }

    @Test
    @EdgeCase(274)
    void severalAtOnceApplyOnce() throws Exception {
        int migrators = 4;
        var start = new CyclicBarrier(migrators);
        ExecutorService threads = Executors.newFixedThreadPool(migrators);
        try {
            List<Future<MigrationOutcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < migrators; i++) {
                Callable<MigrationOutcome> work = () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return new Bench(database).migrator(SLOW, PATIENT).upgrade("heads");
                };
                outcomes.add(threads.submit(work));
            }
            int applied = 0;
            for (Future<MigrationOutcome> outcome : outcomes) {
                applied += outcome.get(60, TimeUnit.SECONDS).applied().size();
                assertThat(outcome.get().to()).containsExactly("b2");
            }
            assertThat(applied).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
        assertThat(bench.rows("SELECT id FROM t ORDER BY 1")).containsExactly("1", "2");
        assertThat(bench.rows("SELECT revision FROM aludel_history ORDER BY id"))
                .containsExactly("a1", "b2");
    }

    @Test
    void lockHolderIsNamed() throws Exception {
        var running = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        Revisions waiting = new Revisions()
                .with(
                        "a1",
                        "",
                        op -> op.data("wait", it -> {
                            running.countDown();
                            await(finish);
                        }),
                        op -> {});
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<MigrationOutcome> first = thread.submit(
                    () -> new Bench(database).migrator(waiting, PATIENT).upgrade("heads"));
            await(running);

            assertThat(bench.migrator(waiting).status().lock()).satisfies(it -> {
                assertThat(it.user()).isEqualTo(database.user());
                assertThat(it.since()).isEqualTo(Bench.NOW);
                assertThat(it.application()).isEqualTo("aludel since 2026-11-22T14:31:57Z");
            });
            assertThatThrownBy(() -> bench.migrator(waiting).upgrade("heads"))
                    .isInstanceOf(LockNotAcquiredException.class)
                    .hasMessageContaining("another migrator is at work: process ")
                    .hasMessageContaining("role " + database.user())
                    .hasMessageContaining("since 2026-11-22T14:31:57Z");
            assertThat(bench.told).containsExactly("waiting");

            finish.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS).to()).containsExactly("a1");
        } finally {
            finish.countDown();
            thread.shutdownNow();
        }
        assertThat(bench.migrator(waiting).status().lock()).isNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void lockIsFreeAfterAFailure() {
        Revisions broken = new Revisions().with("a1", "", op -> op.execute("SELEC"), op -> {});

        assertThatThrownBy(() -> bench.migrator(broken).upgrade("heads")).isInstanceOf(StatementFailedException.class);

        assertThat(bench.migrator(broken).status().lock()).isNull();
    }

    @Test
    void slippingPastTheLockIsNoticed() throws Exception {
        bench.migrator(SLOW).upgrade("a1");
        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE aludel_heads SET revision = 'b2'");
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<MigrationOutcome> second =
                        thread.submit(() -> bench.migrator(SLOW, PATIENT).upgrade("heads"));
                while (bench.rows("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty()) {
                    Thread.onSpinWait();
                }
                other.commit();

                assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(HeadsChangedException.class)
                        .hasMessageContaining("should be at a1 and is at b2");
            } finally {
                thread.shutdownNow();
            }
        }
        assertThat(bench.rows("SELECT id FROM t")).containsExactly("1");
    }

    @Test
    void poolOfOneGetsItsConnectionBackAsItWas() throws SQLException {
        try (Connection only = database.open();
                Statement statement = only.createStatement()) {
            statement.execute("SET search_path TO pg_catalog");
            statement.execute("SET application_name TO 'shop'");
            only.setAutoCommit(false);
            String before = settings(statement);
            only.commit();
            var takenOut = new boolean[1];
            ConnectionSource pool = () -> {
                assertThat(takenOut[0]).as("a second connection at once").isFalse();
                takenOut[0] = true;
                return unclosable(only, () -> takenOut[0] = false);
            };
            Migrator migrator = bench.migrator(pool, SLOW, PATIENT);

            migrator.upgrade("heads");
            migrator.downgrade("-1");
            migrator.status();

            assertThat(takenOut[0]).isFalse();
            assertThat(only.getAutoCommit()).isFalse();
            assertThat(settings(statement)).isEqualTo(before);
        }
        assertThat(bench.rows("SELECT id FROM public.t ORDER BY 1")).containsExactly("1", "2");
    }

    private static String settings(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                SELECT string_agg(name || '=' || setting, ', ' ORDER BY name) FROM pg_settings
                WHERE name IN ('search_path', 'application_name', 'lock_timeout', 'statement_timeout',
                    'client_connection_check_interval', 'tcp_keepalives_idle', 'TimeZone')""")) {
            row.next();
            return row.getString(1);
        }
    }

    /** As a pool does: closing gives the connection back. */
    private static Connection unclosable(Connection connection, Runnable givenBack) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                givenBack.run();
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
