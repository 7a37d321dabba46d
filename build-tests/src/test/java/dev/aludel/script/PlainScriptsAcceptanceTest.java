// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.execution.BookkeepingTables;
import dev.aludel.execution.IrreversibleRevisionException;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.execution.Revisions;
import dev.aludel.execution.TransactionMode;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plain scripts do what the migrator does, and stop where they don't belong before they change anything. */
@PostgresTest
class PlainScriptsAcceptanceTest {

    private static final MigratorOptions OPTIONS = MigratorOptions.defaults();

    private static Revisions three() {
        return new Revisions()
                .with("aaa", "", op -> op.createTable("t", column("a", text())), op -> op.dropTable("t"))
                .with("bbb", "aaa", op -> op.addColumn("t", column("b", text())), op -> op.dropColumn("t", "b"))
                .with("ccc", "bbb", op -> op.addColumn("t", column("c", text())), op -> op.dropColumn("t", "c"));
    }

    private static ScriptWriter writer(Revisions revisions, MigratorOptions options) {
        return new ScriptWriter(revisions.catalog(), options, ScriptStyle.plain());
    }

    private static Script upgrade(String range) {
        return writer(three(), OPTIONS).upgrade(range);
    }

    /** Asserts that every client says this, and that the database is as it was. */
    private static void refused(Script script, TestDatabase database, String... words) throws SQLException {
        Place before = Place.of(database);
        for (Client client : Client.here(database).toList()) {
            assertThat(client.run(script, database).orElse("went through"))
                    .as("%s", client)
                    .contains(words);
            assertThat(Place.of(database).differences(before, true))
                    .as("%s", client)
                    .isEmpty();
        }
    }

    @Test
    void upAndDownAsTheMigratorDoes(TestDatabase one, TestDatabase two, TestDatabase three) throws SQLException {
        new Twins(List.of(one, two, three), three().catalog(), OPTIONS)
                .upgrade("aaa")
                .upgrade("heads")
                .downgrade("-1")
                .upgrade("+1")
                .downgrade("base")
                .upgrade("heads");
    }

    @Test
    void elsewhereAndAllTogether(TestDatabase one, TestDatabase two, TestDatabase three) throws SQLException {
        MigratorOptions options = OPTIONS.defaultSchema("My \"Schema\"\n:user")
                .historySchema("o'\\ther %s\nplace")
                .transaction(TransactionMode.ALL);
        for (TestDatabase database : List.of(one, two, three)) {
            database.execute("create schema \"My \"\"Schema\"\"\n:user\"");
        }
        new Twins(List.of(one, two, three), three().catalog(), options)
                .upgrade("bbb")
                .upgrade("ccc")
                .downgrade("base");
        assertThat(one.query("select nspname from pg_namespace where nspname like 'o%'"))
                .containsExactly("o'\\ther %s\nplace");
    }

    @Test
    void aWrongStartIsRefused(TestDatabase database) throws SQLException {
        assertThat(Client.JDBC.run(upgrade("bbb"), database)).isEmpty();
        refused(upgrade("heads"), database, "this script starts at base, and the database is at bbb");
        refused(upgrade("aaa:heads"), database, "this script starts at aaa, and the database is at bbb");
        refused(
                writer(three(), OPTIONS).downgrade("ccc:aaa"),
                database,
                "this script starts at ccc, and the database is at bbb",
                "Nothing was changed");
    }

    @Test
    void anUnknownHeadIsRefused(TestDatabase database) throws SQLException {
        assertThat(Client.JDBC.run(upgrade("bbb"), database)).isEmpty();
        database.execute("update aludel_heads set revision = 'f''oreign'");
        refused(upgrade("bbb:heads"), database, "this script starts at bbb, and the database is at f'oreign");
    }

    @Test
    void aMissingDefaultSchemaIsRefused(TestDatabase database) throws SQLException {
        refused(
                writer(three(), OPTIONS.defaultSchema("no 'where'")).upgrade("heads"),
                database,
                "has no schema no 'where'",
                "Nothing was changed");
    }

    @Test
    void aServerThatIsTooOldIsRefusedBeforeTheFirstRevision(TestDatabase database) throws SQLException {
        Revisions revisions = three().with(
                        "ddd",
                        "ccc",
                        op -> op.addColumn("t", column("d", text()).virtuallyGeneratedAs("a || b")),
                        op -> op.dropColumn("t", "d"));
        Script script = writer(revisions, OPTIONS).upgrade("heads");
        if (database.serverVersion() < 180_000) {
            refused(script, database, "revision ddd needs PostgreSQL 18, the server is ");
        } else {
            assertThat(Client.JDBC.run(script, database)).isEmpty();
        }
    }

    @Test
    void whileAnotherMigratorIsAtWorkNothingHappens(TestDatabase database) throws SQLException {
        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            statement.execute(
                    "select pg_advisory_lock(" + BookkeepingTables.of(OPTIONS).lockKey() + ")");
            assertThat(Client.JDBC.run(upgrade("heads"), database).orElseThrow())
                    .contains("another migrator is at work");
        }
        assertThat(database.catalog().objects()).isEmpty();
    }

    @Test
    void theLockIsGivenBack(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : upgrade("heads").statements()) {
                statement.execute(sql);
            }
            assertThat(database.query("select count(*) from pg_locks where locktype = 'advisory'"))
                    .containsExactly("0");
        }
    }

    /** As {@code psql} without {@code ON_ERROR_STOP} does, and many a graphical client. */
    @Test
    void aClientThatGoesOnAfterAnErrorChangesNothing(TestDatabase database) throws SQLException {
        assertThat(Client.JDBC.run(upgrade("aaa"), database)).isEmpty();
        Place before = Place.of(database);
        for (Script script : List.of(
                upgrade("heads"),
                upgrade("bbb:heads"),
                new ScriptWriter(three().catalog(), OPTIONS, new ScriptStyle(true, false)).upgrade("bbb:heads"))) {
            goingOn(script, database);
            assertThat(Place.of(database).differences(before, true)).isEmpty();
        }
    }

    private static void goingOn(Script script, TestDatabase database) throws SQLException {
        int refused = 0;
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : script.statements()) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aStatementThatFailsTakesItsRevisionBack(TestDatabase database) throws SQLException {
        Revisions revisions = three().with(
                        "ddd",
                        "ccc",
                        op -> {
                            op.addColumn("t", column("d", text()));
                            op.execute("select 1 / 0");
                        },
                        op -> {});
        Script script = writer(revisions, OPTIONS).upgrade("heads");
        assertThat(Client.JDBC.run(script, database).orElseThrow()).contains("division by zero");
        assertThat(Place.of(database).heads()).containsExactly("ccc");
        assertThat(database.query("select count(*) from information_schema.columns where column_name = 'd'"))
                .containsExactly("0");
    }

    @Test
    void statementsThatEndTheTransactionAreNotedAsNothing(TestDatabase database) throws SQLException {
        for (String ending : List.of("commit", "rollback", "commit; begin", "/* well */ commit and chain")) {
            Revisions revisions = new Revisions().with("aaa", "", op -> op.execute(ending), op -> {});
            for (boolean idempotent : List.of(false, true)) {
                Script script = new ScriptWriter(revisions.catalog(), OPTIONS, new ScriptStyle(idempotent, false))
                        .upgrade("heads");
                for (Client client : Client.here(database).toList()) {
                    Optional<String> said = client.run(script, database);
                    assertThat(said).as("%s by %s", ending, client).isPresent();
                    assertThat(Place.of(database).heads()).isEmpty();
                }
            }
        }
    }

    @Test
    void codeStopsTheWritingOrIsLeftOutLoudly(TestDatabase database) throws SQLException {
        Revisions revisions = three().with(
                        "ddd",
                        "ccc",
                        op -> {
                            op.addColumn("t", column("d", text()));
                            op.data("fill d\nDROP TABLE t; --", connection -> {});
                        },
                        op -> op.dropColumn("t", "d"));
        assertThatThrownBy(() -> writer(revisions, OPTIONS).upgrade("heads"))
                .isInstanceOf(UnwritableStepException.class)
                .hasMessageContainingAll("ALU-521", "revision ddd, step 2 of 2", "fill d");
        for (boolean idempotent : List.of(false, true)) {
            Script script =
                    new ScriptWriter(revisions.catalog(), OPTIONS, new ScriptStyle(idempotent, true)).upgrade("heads");
            assertThat(script.leftOut())
                    .containsExactly("revision ddd, step 2 of 2, data step \"fill d DROP TABLE t; --\"");
            assertThat(script.text()).contains("!!! LEFT OUT: revision ddd, step 2 of 2");
            database.execute("drop table if exists t, aludel_heads, aludel_history");
            for (Client client : Client.here(database).limit(1).toList()) {
                assertThat(client.run(script, database)).isEmpty();
            }
            assertThat(database.query("select d from t")).isEmpty();
        }
    }

    @Test
    void whatCanNotBeTakenBackIsNotWritten() {
        Revisions revisions = three().with("ddd", "ccc", op -> {}, op -> op.irreversible("the rows are gone"));
        assertThatThrownBy(() -> writer(revisions, OPTIONS).downgrade("heads:base"))
                .isInstanceOf(IrreversibleRevisionException.class)
                .hasMessageContaining("the rows are gone");
    }
}
