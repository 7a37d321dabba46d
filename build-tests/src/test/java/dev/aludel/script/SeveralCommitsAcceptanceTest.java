// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.operation.BatchRows.rowsOf;
import static dev.aludel.operation.BatchWork.update;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.execution.Revisions;
import dev.aludel.execution.SeveralSegmentsException;
import dev.aludel.execution.TransactionMode;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of revisions that commit several times: they do what the migrator does, and either goes on for the other. */
@PostgresTest
class SeveralCommitsAcceptanceTest {

    private static final MigratorOptions OPTIONS = MigratorOptions.defaults();

    private static final String ROWS = "insert into t (a) values ('x'), ('y'), ('z')";

    private static Revisions revisions() {
        return new Revisions()
                .with(
                        "aaa",
                        "",
                        op -> op.createTable(
                                "t",
                                column("id", bigint()).identity(),
                                column("a", text()),
                                primaryKey("t_pkey", "id")),
                        op -> op.dropTable("t"))
                .with(
                        "bbb",
                        "aaa",
                        op -> {
                            op.addColumn("t", column("b", text()));
                            op.batch("fill b", rowsOf("t").size(2), update("b = a || '!'"));
                            op.outsideTransaction(out -> {
                                out.createIndex("t", index("t_b_idx", "b"));
                                out.execute("VACUUM t");
                            });
                            op.execute("ALTER TABLE t ALTER b SET NOT NULL");
                        },
                        op -> {
                            op.outsideTransaction(out -> out.dropIndex("t", index("t_b_idx", "b")));
                            op.dropColumn("t", "b");
                        })
                .with("ccc", "bbb", op -> op.addColumn("t", column("c", text())), op -> op.dropColumn("t", "c"));
    }

    private static Script script(boolean idempotent, String range) {
        return new ScriptWriter(revisions().catalog(), OPTIONS, new ScriptStyle(idempotent, false)).upgrade(range);
    }

    private static Migrator migrator(TestDatabase database) {
        return new Migrator(
                database::open, revisions().catalog(), OPTIONS, MigrationListener.logging(), Clock.systemUTC());
    }

    @Test
    void upAndDownAsTheMigratorDoes(TestDatabase one, TestDatabase two, TestDatabase three) throws SQLException {
        new Twins(List.of(one, two, three), revisions().catalog(), OPTIONS)
                .upgrade("aaa")
                .everywhere(ROWS)
                .upgrade("heads")
                .downgrade("aaa")
                .upgrade("bbb")
                .downgrade("base");
        assertThat(two.query("select to_regclass('aludel_progress')")).containsExactly("null");
    }

    @Test
    void idempotentOnesNeedPsqlAndSayIt(TestDatabase migrated, TestDatabase scripted) throws SQLException {
        Script script = script(true, "heads");
        assertThat(script.needsPsql()).isTrue();
        assertThat(script.text()).contains("-- It needs psql", "\\set ON_ERROR_STOP on", "\\if :aludel_run");
        Script back =
                new ScriptWriter(revisions().catalog(), OPTIONS, new ScriptStyle(true, false)).downgrade("heads:base");
        migrator(migrated).upgrade("heads");
        Place top = Place.of(migrated);
        migrator(migrated).downgrade("base");
        if (scripted.psql().isPresent()) {
            for (int times = 0; times < 2; times++) {
                assertThat(Client.PSQL.run(script, scripted)).isEmpty();
                assertThat(Place.of(scripted).differences(top, true)).isEmpty();
            }
            for (int times = 0; times < 2; times++) {
                assertThat(Client.PSQL.run(back, scripted)).isEmpty();
                assertThat(Place.of(scripted).differences(Place.of(migrated), true))
                        .isEmpty();
            }
        }
    }

    /** Wherever a plain script is stopped, the migrator and an idempotent script can finish what it has begun. */
    @Test
    void whateverIsLeftIsFinished(TestDatabase migrated, TestDatabase scripted) throws SQLException {
        migrated.execute("drop schema public cascade; create schema public");
        migrator(migrated).upgrade("aaa");
        migrated.execute(ROWS);
        migrator(migrated).upgrade("heads");
        Place top = Place.of(migrated);
        List<String> rows = migrated.query("select * from t order by id");
        Script plain = script(false, "aaa:heads");
        Script guarded = script(true, "aaa:heads");
        int stops = plain.statements().size();
        int unfinished = 0;
        for (int stop = 0; stop < stops; stop++) {
            scripted.execute("drop schema public cascade; create schema public");
            migrator(scripted).upgrade("aaa");
            scripted.execute(ROWS);
            first(plain, stop, scripted);
            boolean begun =
                    !scripted.query("select to_regclass('aludel_progress')").equals(List.of("null"));
            if (begun) {
                unfinished++;
                assertThat(Client.JDBC.run(plain, scripted).orElse("went through"))
                        .contains("revision bbb has begun and is not finished");
            }
            if (stop % 2 == 0 && scripted.psql().isPresent()) {
                if (begun) {
                    leaveAnInvalidIndex(scripted);
                }
                assertThat(Client.PSQL.run(guarded, scripted))
                        .as("stop %d", stop)
                        .isEmpty();
            } else {
                migrator(scripted).upgrade("heads");
            }
            assertThat(Place.of(scripted).differences(top, false))
                    .as("stop %d", stop)
                    .isEmpty();
            assertThat(scripted.query("select * from t order by id")).isEqualTo(rows);
        }
        assertThat(unfinished).isGreaterThan(5);
    }

    /** As a build that was killed leaves it. */
    private static void leaveAnInvalidIndex(TestDatabase database) throws SQLException {
        database.execute("""
                update pg_index set indisvalid = false
                where indexrelid = to_regclass('t_b_idx')
                    and (select segment from aludel_progress) = 3
                    and (select position from aludel_progress) is null""");
    }

    /** The script that was stopped right after the build, and before the note of it. */
    private static void buildWithoutNote(TestDatabase database) throws SQLException {
        migrator(database).upgrade("aaa");
        database.execute(ROWS);
        Script plain = script(false, "aaa:heads");
        List<String> statements = plain.statements();
        int build = IntStream.range(0, statements.size())
                .filter(it -> statements.get(it).startsWith("CREATE INDEX CONCURRENTLY"))
                .findFirst()
                .orElseThrow();
        first(plain, build + 1, database);
        assertThat(database.query("select indisvalid from pg_index where indexrelid = 't_b_idx'::regclass"))
                .containsExactly("t");
    }

    @Test
    void aBuildThatNobodyNotedIsTakenForDone(TestDatabase migrated, TestDatabase scripted) throws SQLException {
        migrator(migrated).upgrade("heads");
        buildWithoutNote(scripted);
        List<String> built = scripted.query("select 't_b_idx'::regclass::oid");

        if (scripted.psql().isPresent()) {
            for (int times = 0; times < 2; times++) {
                assertThat(Client.PSQL.run(script(true, "heads"), scripted)).isEmpty();
                assertThat(Place.of(scripted).differences(Place.of(migrated), true))
                        .isEmpty();
                assertThat(scripted.query("select 't_b_idx'::regclass::oid")).isEqualTo(built);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index t_b_idx on t (a)",
                "create unique index t_b_idx on t (b)",
                "create index t_b_idx on t (b) where b is not null",
                "create index t_b_idx on t (b desc)",
                "create index t_b_idx on t (b collate \"C\")",
                "create table t_b_idx ()"
            })
    void somethingElseOfItsNameIsNotTakenForIt(String sql, TestDatabase scripted) throws SQLException {
        buildWithoutNote(scripted);
        scripted.execute("drop index t_b_idx", sql);

        if (scripted.psql().isPresent()) {
            assertThat(Client.PSQL.run(script(true, "heads"), scripted).orElse("went through"))
                    .contains("relation \"t_b_idx\" already exists");
            scripted.execute(sql.contains("table") ? "drop table t_b_idx" : "drop index t_b_idx");
            assertThat(Client.PSQL.run(script(true, "heads"), scripted)).isEmpty();
        }
    }

    /** A build waits for all older snapshots, so that one of those lets it surely be killed in the middle. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void psqlOrItsSessionIsKilledInTheMiddleOfABuild(
            boolean server, TestDatabase migrated, TestDatabase scripted, @TempDir Path directory) throws Exception {
        migrator(migrated).upgrade("heads");
        migrator(scripted).upgrade("aaa");
        scripted.execute(ROWS);
        Script script = script(true, "heads");
        if (scripted.psql().isEmpty()) {
            return;
        }
        Process psql;
        try (Connection old = scripted.open();
                Statement statement = old.createStatement()) {
            old.setAutoCommit(false);
            old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("select 1");
            psql = scripted.startPsql(Files.writeString(directory.resolve("up.sql"), script.text()));
            await(
                    scripted,
                    "select count(*) > 0 from pg_stat_activity where query like 'CREATE INDEX CONC%'"
                            + " and wait_event_type = 'Lock' and datname = current_database()");
            if (server) {
                scripted.query("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where query like 'CREATE INDEX CONC%' and datname = current_database()");
            } else {
                psql.destroyForcibly();
            }
            assertThat(psql.waitFor()).isNotZero();
        }
        await(
                scripted,
                "select count(*) = 0 from pg_stat_activity where query like 'CREATE INDEX CONC%'"
                        + " and datname = current_database()");
        assertThat(scripted.query("select indisvalid from pg_index where indexrelid = 't_b_idx'::regclass"))
                .containsExactly(server ? "f" : "t");

        assertThat(Client.PSQL.run(script, scripted)).isEmpty();
        assertThat(Place.of(scripted).differences(Place.of(migrated), true)).isEmpty();
        assertThat(scripted.query("select indisvalid from pg_index where indexrelid = 't_b_idx'::regclass"))
                .containsExactly("t");
    }

    private static void await(TestDatabase database, String condition) throws Exception {
        for (int tries = 0; !database.query(condition).equals(List.of("t")); tries++) {
            assertThat(tries).as(condition).isLessThan(600);
            Thread.sleep(50);
        }
    }

    private static void first(Script script, int count, TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : script.statements().subList(0, count)) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void oneTransactionForAllIsRefused() {
        var writer =
                new ScriptWriter(revisions().catalog(), OPTIONS.transaction(TransactionMode.ALL), ScriptStyle.plain());
        assertThatThrownBy(() -> writer.upgrade("heads")).isInstanceOf(SeveralSegmentsException.class);
    }

    @Test
    void whatPsqlWouldTakeForItsOwnIsRefusedOutsideOfTransactions() {
        Revisions revisions = new Revisions()
                .with("aaa", "", op -> op.outsideTransaction(out -> out.execute("VACUUM t\\; \\! id")), op -> {});
        assertThatThrownBy(() -> new ScriptWriter(revisions.catalog(), OPTIONS, ScriptStyle.plain()).upgrade("heads"))
                .isInstanceOf(UnwritableStepException.class)
                .hasMessageContaining("ALU-523");
    }
}
