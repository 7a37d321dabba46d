// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test can rely on about its database. */
@PostgresTest
class TestDatabaseTest {

    @BeforeEach
    void leaveAMark(TestDatabase database) throws SQLException {
        database.execute("create table mark (id int)");
    }

    @Test
    void setUpAndTestShareTheFirstDatabase(TestDatabase first, TestDatabase second) throws SQLException {
        assertThat(first.catalog().objects()).containsExactly("table public.mark");
        assertThat(second.catalog().objects()).isEmpty();
        assertThat(first.name()).isNotEqualTo(second.name());
    }

    @Test
    void connectionIsTheSuperuserOfThatDatabase(TestDatabase database) throws SQLException {
        assertThat(ask(database, "select current_database()")).isEqualTo(database.name());
        assertThat(ask(database, "select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("t");
        assertThat(ask(database, "show server_version_num")).isEqualTo(Integer.toString(database.serverVersion()));
        assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void closedDatabaseIsGoneWithItsRoles(TestDatabase witness) throws SQLException {
        TestDatabase closed = TestServer.shared().newDatabase();
        String role = closed.role("reader", "secret").name();
        Connection leftOpen = closed.open();
        closed.close();

        assertThat(ask(witness, "select count(*) from pg_database where datname = '" + closed.name() + "'"))
                .isEqualTo("0");
        assertThat(ask(witness, "select count(*) from pg_roles where rolname = '" + role + "'"))
                .isEqualTo("0");
        assertThat(leftOpen.isValid(1)).isFalse();
    }

    @Test
    void roleMayLogInButNotCreate(TestDatabase database) throws SQLException {
        TestRole role = database.role("guest", "it's \"secret\"");
        try (Connection connection = role.open();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table t (id int)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        assertThat(role.toString()).doesNotContain("secret");
    }

    @Test
    void wrongPasswordIsRefused(TestDatabase database) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void psqlRunsAScriptAndStopsAtTheFirstError(TestDatabase database) throws SQLException {
        assumeThat(database.psql()).as("psql on the path").isPresent();

        assertThat(database.runPsql("create table a (id int);\n\\echo done\n")).isEqualTo(new ProgramRun(0, "done\n"));
        ProgramRun failed =
                database.runPsql("create table b (id int); create table a (id int); create table c (id int);");

        assertThat(failed.exitCode()).isNotZero();
        assertThat(failed.output()).contains("\"a\" already exists");
        assertThat(database.catalog().objects())
                .containsExactly("table public.a", "table public.b", "table public.mark");
    }

    @Test
    void dumpIsTheSameEveryTime(TestDatabase database) {
        assertThat(database.dumpSchema().isPresent())
                .isEqualTo(database.pgDump().isPresent());
        assertThat(database.dumpSchema()).isEqualTo(database.dumpSchema());
        database.dumpSchema()
                .ifPresent(dump ->
                        assertThat(dump).contains("CREATE TABLE public.mark").doesNotContain("\\restrict"));
    }

    @Test
    void databasesAreCheap() {
        TestServer server = TestServer.shared();
        long before = System.nanoTime();
        List<TestDatabase> databases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            databases.add(server.newDatabase());
        }
        databases.forEach(TestDatabase::close);

        assertThat((System.nanoTime() - before) / 1_000_000)
                .as("milliseconds for ten databases")
                .isLessThan(10_000);
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
