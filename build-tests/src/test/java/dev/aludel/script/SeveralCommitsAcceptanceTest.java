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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

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
