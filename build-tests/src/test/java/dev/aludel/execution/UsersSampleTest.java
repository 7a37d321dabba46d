// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.migration.Migration;
import dev.aludel.samples.users.Application;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The sample's application in processes of its own, killed as {@code kill -9} does. {@code -Daludel.sample.rows=1000000}
 * takes more rows than a build does.
 */
@PostgresTest
class UsersSampleTest {

    private static final int ROWS = Integer.getInteger("aludel.sample.rows", 100_000);

    private static final int KILLS = 3;

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private TestDatabase database;

    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void open(TestDatabase fresh) {
        database = fresh;
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void startsTwiceAndMigratesOnce() throws Exception {
        assertThat(ended(start())).isZero();
        assertThat(ended(start())).isZero();

        assertThat(database.query("SELECT revision FROM aludel_history ORDER BY id"))
                .containsExactly("4d1f0a6c2b97", "b81e7d3950aa");
    }

    @Test
    void startsInTwoProcessesAtOnceAndMigratesOnce() throws Exception {
        Process one = start();
        Process other = start();

        assertThat(ended(one)).isZero();
        assertThat(ended(other)).isZero();
        assertThat(database.query("SELECT revision FROM aludel_history ORDER BY id"))
                .containsExactly("4d1f0a6c2b97", "b81e7d3950aa");
    }

    @Test
    void everyRowOnceThoughTheProcessIsKilledThreeTimes() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        fill(ROWS);
        for (int kill = 0; kill < KILLS; kill++) {
            int share = ROWS / (KILLS + 1);
            int at = kill * share + 1 + random.nextInt(share);
            Process process = start();
            await(() -> done() >= at || !process.isAlive());
            kill(process);
            assertThat(done()).as("seed %d", seed).isBetween((long) at, (long) ROWS);
            assertThat(database.query("SELECT count(*) FROM users WHERE full_name IS NOT NULL"))
                    .as("what is noted is what was done, seed %d", seed)
                    .containsExactly(Long.toString(done()));
        }

        assertThat(ended(start())).isZero();

        assertThat(database.query("SELECT writes, count(*) FROM users GROUP BY 1"))
                .as("seed %d", seed)
                .containsExactly("1|" + ROWS);
        assertThat(database.query("SELECT count(*) FROM users WHERE full_name <> first_name || ' ' || last_name"))
                .containsExactly("0");
        assertThat(database.query("SELECT to_regclass('aludel_progress')")).containsExactly("null");
        assertThat(database.query("SELECT revision FROM aludel_heads")).containsExactly("b81e7d3950aa");
    }

    @Test
    void anIndexWhoseBuildWasKilledIsBuiltAnew() throws Exception {
        fill(2_000);
        try (Connection reader = database.open();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // A concurrent build waits at last for all who see the database as it was before it.
            statement.execute("SELECT * FROM aludel_heads");
            Process process = start();
            await(() -> !process.isAlive() || isBeingBuilt());
            kill(process);
            assertThat(database.query("SELECT segment FROM aludel_progress")).containsExactly("3");
            database.query(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'aludel%'");
            await(() -> database.query("SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'aludel%'")
                    .isEmpty());
            reader.rollback();
        }
        assertThat(database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'users_full_name_idx'::regclass"))
                .containsExactly("f");

        assertThat(ended(start())).isZero();

        assertThat(database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'users_full_name_idx'::regclass"))
                .containsExactly("t");
        assertThat(database.query("SELECT writes, count(*) FROM users GROUP BY 1"))
                .containsExactly("1|2000");
    }

    private boolean isBeingBuilt() throws SQLException {
        return !database.query("SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('users_full_name_idx')")
                .isEmpty();
    }

    /** The table as the first migration makes it, with a column that counts how often each row is written. */
    private void fill(int rows) throws Exception {
        database.execute(
                "CREATE TABLE users (id bigint GENERATED BY DEFAULT AS IDENTITY CONSTRAINT users_pkey PRIMARY KEY,"
                        + " first_name text, last_name text, writes int NOT NULL DEFAULT 0)",
                "INSERT INTO users (first_name, last_name) SELECT 'First' || i, 'Last' || i"
                        + " FROM generate_series(1, " + rows + ") i",
                "CREATE FUNCTION counted() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN NEW.writes = OLD.writes + 1; RETURN NEW; END $$",
                "CREATE TRIGGER counted BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION counted()",
                "CREATE TABLE aludel_heads (revision text PRIMARY KEY)",
                "INSERT INTO aludel_heads VALUES ('4d1f0a6c2b97')");
    }

    /** How many rows are noted as done. */
    private long done() throws SQLException {
        if (database.query("SELECT to_regclass('aludel_progress')").contains("null")) {
            return 0;
        }
        List<String> rows = database.query("SELECT coalesce(position::jsonb ->> 'rows', '0') FROM aludel_progress");
        return rows.isEmpty() ? 0 : Long.parseLong(rows.get(0));
    }

    private Process start() throws IOException, URISyntaxException {
        String classPath = Stream.of(Application.class, Migration.class, org.postgresql.Driver.class)
                .map(UsersSampleTest::place)
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                Application.class.getName());
        builder.environment().put("DATABASE_URL", database.url());
        builder.environment().put("DATABASE_USER", database.user());
        builder.environment().put("DATABASE_PASSWORD", database.password());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void kill(Process process) throws Exception {
        assertThat(process.isAlive()).as("it is still at work").isTrue();
        process.destroyForcibly().waitFor();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(5);
        }
    }
}
