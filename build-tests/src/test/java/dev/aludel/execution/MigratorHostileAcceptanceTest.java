// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Index.index;
import static dev.aludel.sql.Quoting.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MigrationException;
import dev.aludel.migration.MigrationThrewException;
import dev.aludel.revision.AmbiguousRevisionException;
import dev.aludel.revision.UnknownRevisionException;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong passwords, missing rights, locked tables, strange names: a clear error and an untouched database. */
@PostgresTest
class MigratorHostileAcceptanceTest {

    private static final Revisions SHOP = new Revisions()
            .with("a1", "", op -> op.createTable("users", column("id", bigint())), op -> op.dropTable("users"))
            .with(
                    "a2",
                    "a1",
                    op -> op.addColumn("users", column("name", text())),
                    op -> op.dropColumn("users", "name"));

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void open(TestDatabase fresh) {
        database = fresh;
        bench = new Bench(fresh);
    }

    @Test
    void noServerThere() {
        ConnectionSource nowhere =
                () -> DriverManager.getConnection("jdbc:postgresql://localhost:1/shop?user=u&password=s3cret");

        assertThatThrownBy(() -> bench.migrator(nowhere, SHOP, Bench.OPTIONS).upgrade("heads"))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("ALU-502")
                .hasMessageContaining("Connection to localhost:1 refused")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void noDriverForTheUrl() {
        ConnectionSource wrong =
                () -> DriverManager.getConnection("jdbc:postgres://u:s3cret@localhost/shop?password=s3cret");

        assertThatThrownBy(() -> bench.migrator(wrong, SHOP, Bench.OPTIONS).status())
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("No suitable driver")
                .hasMessageNotContaining("s3cret");
    }

    /** An embedded server takes any password, so that its answer is given here. */
    @Test
    void wrongPassword() {
        ConnectionSource wrong = () -> {
            throw new SQLException("FATAL: password authentication failed for user \"shop\"", "28P01");
        };

        assertThatThrownBy(() -> bench.migrator(wrong, SHOP, Bench.OPTIONS).status())
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("password authentication failed for user \"shop\"")
                .hasMessageContaining("Correct aludel.user and aludel.password.");
    }

    @Test
    void noSuchDatabase() {
        String url = database.url().replace(database.name(), "nobody_made_this");
        ConnectionSource missing = () -> DriverManager.getConnection(url, database.user(), database.password());

        assertThatThrownBy(() -> bench.migrator(missing, SHOP, Bench.OPTIONS).status())
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("\"nobody_made_this\" does not exist")
                .hasMessageContaining("correct aludel.url");
    }

    @Test
    @EdgeCase(219)
    void roleWithoutCreate() throws SQLException {
        TestRole role = database.role("reader", "pw");

        assertThatThrownBy(() -> bench.migrator(role::open, SHOP, Bench.OPTIONS).upgrade("heads"))
                .isInstanceOf(ServerErrorException.class)
                .hasMessageContaining("permission denied for schema public")
                .hasMessageContaining("CREATE on the schema of aludel_heads");
        assertThat(bench.tables()).isEmpty();
    }

    @Test
    void roleThatOwnsNothing() throws SQLException {
        bench.migrator(SHOP).upgrade("a1");
        TestRole role = database.role("writer", "pw");
        database.execute(
                "GRANT SELECT, INSERT, UPDATE, DELETE ON aludel_heads, aludel_history TO " + quoted(role.name()));

        assertThatThrownBy(() -> bench.migrator(role::open, SHOP, Bench.OPTIONS).upgrade("heads"))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("must be owner of table users")
                .hasMessageContaining("SQLSTATE 42501");
        assertThat(bench.rows("SELECT revision FROM aludel_heads")).containsExactly("a1");
    }

    @Test
    @EdgeCase(273)
    void tableLockedByAnotherSession() throws SQLException {
        bench.migrator(SHOP).upgrade("a1");
        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE users IN ACCESS SHARE MODE");

            assertThatThrownBy(() -> bench.migrator(SHOP).upgrade("heads"))
                    .isInstanceOf(StatementFailedException.class)
                    .hasMessageContaining("SQLSTATE 55P03")
                    .hasMessageContaining("ALTER TABLE users ADD COLUMN name text")
                    .hasMessageContaining("Nothing was changed. Another session holds a lock on what it changes")
                    .hasMessageContaining("aludel.statement.lock-timeout");
        }
        assertThat(bench.rows("SELECT revision FROM aludel_heads")).containsExactly("a1");
        assertThat(bench.migrator(SHOP).upgrade("heads").to()).containsExactly("a2");
    }

    @Test
    void unknownRevisionAndAmbiguousPrefix() throws SQLException {
        assertThatThrownBy(() -> bench.migrator(SHOP).upgrade("zz"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("there is no revision \"zz\"");
        assertThatThrownBy(() -> bench.migrator(SHOP).upgrade("a"))
                .isInstanceOf(AmbiguousRevisionException.class)
                .hasMessageContaining("\"a\" may mean 2 revisions: a1, a2");
        assertThat(bench.tables()).isEmpty();
    }

    @Test
    void nameOfEightyCharacters() throws SQLException {
        String longName = "n".repeat(80);
        Revisions revisions = new Revisions()
                .with("a1", "", op -> op.execute("CREATE TABLE t ()"), op -> {})
                .with("b2", "a1", op -> op.createTable(longName, column("id", bigint())), op -> {});

        assertThatThrownBy(() -> bench.migrator(revisions).upgrade("heads"))
                .isInstanceOf(MigrationThrewException.class)
                .hasMessageContaining("upgrade of M_b2: the name \"" + longName + "\" has 80 bytes");
        assertThat(bench.tables()).isEmpty();
    }

    @Test
    void missingDefaultSchema() throws SQLException {
        MigratorOptions typo = Bench.OPTIONS.defaultSchema("pubilc");

        assertThatThrownBy(() -> bench.migrator(SHOP, typo).upgrade("heads"))
                .isInstanceOf(MissingSchemaException.class)
                .hasMessageContaining("has no schema \"pubilc\"");
        assertThat(bench.tables()).isEmpty();
    }

    @Test
    void strangeNamesAreOnlyNames() throws SQLException {
        for (String name : new String[] {
            "my schema", "Quote\"d", "; drop table users --", "select", "zażółć {fn now()} ?", "it's $1", "a.b"
        }) {
            database.execute("CREATE SCHEMA " + quoted(name));
            MigratorOptions options = Bench.OPTIONS.defaultSchema(name).historySchema(name + " history");
            Revisions revisions = new Revisions()
                    .with(
                            name,
                            "",
                            op -> op.createTable(
                                    quotedPart(name),
                                    column(name, text()).defaultsTo(name).comment(name)),
                            op -> op.dropTable(quotedPart(name)));
            Migrator migrator = bench.migrator(revisions, options);

            migrator.upgrade("heads");

            assertThat(bench.tables())
                    .contains(name + "." + name, name + " history.aludel_heads", name + " history.aludel_history");
            assertThat(migrator.history().get(0).revision()).isEqualTo(name);
            migrator.downgrade("base");
            assertThat(bench.tables()).doesNotContain(name + "." + name);
        }
    }

    private static String quotedPart(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Test
    @EdgeCase(280)
    void newerServerIsAskedFor() throws SQLException {
        Revisions revisions = new Revisions()
                .with(
                        "a1",
                        "",
                        op -> op.createTable(
                                "t",
                                column("a", text()),
                                index("t_a_idx", "a").withUnique().withNullsNotDistinct()),
                        op -> op.dropTable("t"));
        Migrator migrator = bench.migrator(revisions);

        if (database.serverVersion() >= 150000) {
            assertThat(migrator.upgrade("heads").to()).containsExactly("a1");
        } else {
            assertThatThrownBy(() -> migrator.upgrade("heads"))
                    .isInstanceOf(ServerTooOldException.class)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("revision a1 needs PostgreSQL 15");
        }
    }
}
