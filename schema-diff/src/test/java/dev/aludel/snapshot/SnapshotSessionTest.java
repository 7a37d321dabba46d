// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest
final class SnapshotSessionTest {

    private static final List<String> SETTINGS = List.of(
            "search_path",
            "DateStyle",
            "IntervalStyle",
            "TimeZone",
            "bytea_output",
            "standard_conforming_strings",
            "quote_all_identifiers",
            "extra_float_digits",
            "jit",
            "transaction_isolation",
            "transaction_read_only");

    @Test
    @EdgeCase({213, 281})
    void settingsOfTheSessionChangeNothing(TestDatabase database) throws SQLException {
        database.execute("create table t (a date default '2020-1-2', b interval default '1 day 2 hours', "
                + "c bytea default '\\x00ff', d timestamptz default '2020-01-02 03:04:05+00', e text default 'b\\s', "
                + "f float8 default 0.1, g bigint)");
        Snapshot plain = Snapshots.of(database);
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to pg_catalog, pg_temp");
            statement.execute("set IntervalStyle to iso_8601");
            statement.execute("set TimeZone to 'Asia/Tokyo'");
            statement.execute("set bytea_output to escape");
            statement.execute("set standard_conforming_strings to off");
            statement.execute("set quote_all_identifiers to on");
            statement.execute("set extra_float_digits to -5");
            List<String> before = settings(statement);
            Snapshot strange = new SnapshotReader().read(connection, Snapshots.PUBLIC);

            assertThat(strange).isEqualTo(plain);
            assertThat(settings(statement)).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(Snapshots.table(plain, "t").columns())
                .extracting(Column::value)
                .startsWith(
                        new ColumnDefault("'2020-01-02'::date"),
                        new ColumnDefault("'1 day 02:00:00'::interval"),
                        new ColumnDefault("'\\x00ff'::bytea"),
                        new ColumnDefault("'2020-01-02 03:04:05+00'::timestamp with time zone"));
    }

    @Test
    void insideATransactionItIsReadThereAndGoesOn(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local TimeZone to 'Asia/Tokyo'");
            statement.execute("create table t (a integer)");
            List<String> before = settings(statement);
            Snapshot inside = new SnapshotReader().read(connection, Snapshots.PUBLIC);
            statement.execute("alter table t add b integer");
            Snapshot after = new SnapshotReader().read(connection, Snapshots.PUBLIC);

            assertThat(Snapshots.table(inside, "t").columns()).hasSize(1);
            assertThat(Snapshots.table(after, "t").columns()).hasSize(2);
            assertThat(settings(statement)).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
        assertThat(Snapshots.of(database).schema()).isEqualTo(dev.aludel.schema.Schema.empty());
    }

    @Test
    void failureLeavesTheSessionAsItWas(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout to 1");
            statement.execute("set TimeZone to 'Asia/Tokyo'");
            database.execute("""
                    do $$ begin for i in 1..300 loop
                        execute format('create table t%s (a integer primary key, b text check (b > ''''))', i);
                    end loop; end $$""");

            assertThatThrownBy(() -> new SnapshotReader().read(connection, Snapshots.PUBLIC))
                    .isInstanceOfSatisfying(
                            SnapshotFailedException.class,
                            it -> assertThat(it.sqlState()).isEqualTo("57014"))
                    .hasMessageStartingWith("ALU-320");
            statement.execute("set statement_timeout to 0");
            assertThat(settings(statement)).contains("Asia/Tokyo");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    @EdgeCase(220)
    void roleWithoutPrivilegesSeesEverything(TestDatabase database) throws SQLException {
        database.execute(
                "create table t (id serial primary key, kind text default 'a' check (kind in ('a', 'b')))",
                "create index on t (lower(kind))");
        TestRole role = database.role("nobody", "secret");
        database.execute("revoke all on all tables in schema public from public");
        try (Connection connection = role.open()) {
            assertThat(new SnapshotReader().read(connection, Snapshots.PUBLIC)).isEqualTo(Snapshots.of(database));
        }
    }

    @Test
    @EdgeCase(220)
    void roleWithoutUsageOfTheSchemaIsTold(TestDatabase database) throws SQLException {
        database.execute("create table t (id serial primary key)");
        TestRole role = database.role("nobody", "secret");
        database.execute("revoke usage on schema public from public");
        try (Connection connection = role.open()) {
            Snapshot snapshot = new SnapshotReader().read(connection, Snapshots.PUBLIC);

            assertThat(Snapshots.tables(snapshot)).containsExactly("t");
            assertThat(Snapshots.subjects(snapshot)).containsExactly("schema public");
        }
    }

    @Test
    @EdgeCase(282)
    void isTakenAgainWhenATableVanishesMeanwhile(TestDatabase database) throws SQLException {
        database.execute("create table gone (a integer check (a > 0))", "create table stays (a integer check (a > 0))");
        try (Connection connection = database.open()) {
            WatchedConnection watched = new WatchedConnection(connection, sql -> {
                if (sql.contains("pg_constraint")) {
                    database.execute("drop table if exists gone");
                }
            });
            Snapshot snapshot = new SnapshotReader().read(watched.connection(), Snapshots.PUBLIC);

            assertThat(Snapshots.tables(snapshot)).containsExactly("stays");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    @EdgeCase(282)
    void saysThatSomebodyIsMigratingWhenItGoesOn(TestDatabase database) throws SQLException {
        for (int i = 0; i < 20; i++) {
            database.execute("create table t%d (a integer, b text)".formatted(i));
            database.execute("create index i%1$d on t%1$d (lower(b))".formatted(i));
        }
        try (Connection connection = database.open()) {
            List<String> dropped = new ArrayList<>();
            WatchedConnection watched = new WatchedConnection(connection, sql -> {
                if (sql.contains("pg_get_indexdef")) {
                    dropped.add("i" + dropped.size());
                    database.execute("drop index " + dropped.get(dropped.size() - 1));
                }
            });

            assertThatThrownBy(() -> new SnapshotReader().read(watched.connection(), Snapshots.PUBLIC))
                    .isInstanceOfSatisfying(
                            SnapshotDisturbedException.class,
                            it -> assertThat(it.attempts()).isEqualTo(3))
                    .hasMessageStartingWith("ALU-321")
                    .hasMessageContaining("Somebody is migrating this database");
            assertThat(dropped).containsExactly("i0", "i1", "i2");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void tableThatVanishesUnderTheCrawlerIsNoticedToo(TestDatabase database) throws SQLException {
        database.execute("create table gone (a integer default 1 + 1)", "create table stays (a integer)");
        try (Connection connection = database.open()) {
            WatchedConnection watched = new WatchedConnection(connection, sql -> {
                if (sql.contains("pg_attrdef")) {
                    database.execute("drop table if exists gone");
                }
            });

            assertThat(Snapshots.tables(new SnapshotReader().read(watched.connection(), Snapshots.PUBLIC)))
                    .containsExactly("stays");
        }
    }

    @Test
    void numberOfQueriesDoesNotDependOnTheSize(TestDatabase database) throws SQLException {
        database.execute("create table t (a integer)");
        int few = queries(database);
        database.execute("""
                do $$ begin for i in 1..200 loop
                    execute format('create table t%s (a serial primary key, b text check (b > '''') unique, '
                        'c integer references t%s, d text generated always as (lower(b)) stored, '
                        'e bigint generated always as identity)', i, case when i > 1 then i - 1 else i end);
                    execute format('create index i%s on t%s (lower(b)) where c > 0', i, i);
                end loop; end $$""");
        int many = queries(database);

        assertThat(List.of(few, many)).containsExactly(14, 14);
    }

    private static int queries(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            List<String> sent = new ArrayList<>();
            new SnapshotReader().read(new WatchedConnection(connection, sent::add).connection(), Snapshots.PUBLIC);
            return sent.size();
        }
    }

    private static List<String> settings(Statement statement) throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String name : SETTINGS) {
            try (ResultSet row = statement.executeQuery("show " + name)) {
                row.next();
                settings.add(row.getString(1));
            }
        }
        return settings;
    }
}
