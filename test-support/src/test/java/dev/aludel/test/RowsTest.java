// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows for any schema, and what became of them. */
@PostgresTest
class RowsTest {

    @Test
    void everyBasicTypeHasValues(TestDatabase database) throws SQLException {
        database.execute("""
                create type mood as enum ('sad', 'it''s ok');
                create domain code as varchar(5) not null check (length(value) > 1);
                create table t (
                  a1 bool not null, a2 int2 not null, a3 int4 not null, a4 int8 not null, a5 numeric not null,
                  a6 numeric(3, 3) not null, a7 numeric(5, 2) not null, a8 float4 not null, a9 float8 not null,
                  b1 varchar(1) not null, b2 varchar not null, b3 char(3) not null, b4 text not null, b5 "char" not null,
                  b6 name not null, b7 code, b8 mood not null, b9 oid not null,
                  c1 date not null, c2 time not null, c3 timetz not null, c4 timestamp(3) not null, c5 timestamptz not null,
                  c6 interval not null, c7 uuid not null, c8 bytea not null, c9 json not null, d1 jsonb not null,
                  d2 inet not null, d3 cidr not null, d4 macaddr not null, d5 macaddr8 not null, d6 xml not null,
                  d7 bit(3) not null, d8 varbit not null, d9 money not null, e1 int4range not null, e2 daterange not null,
                  e3 point not null, e4 box not null, e5 tsvector not null, e6 mood[] not null, e7 text[][] not null,
                  e8 numeric(1) not null, e9 bit not null, f1 jsonb[] not null)
                """);

        assertThat(fill(database, 1)).isEqualTo(new Filling(Map.of("public.t", 3), Map.of()));
    }

    @Test
    void keysAndReferencesHold(TestDatabase database) throws SQLException {
        database.execute("""
                create table a_child (id bigint primary key, note text);
                create table z_parent (id bigint generated always as identity primary key, self_id bigint references z_parent);
                alter table a_child add foreign key (id) references z_parent;
                create table composite (x int, y varchar(3), primary key (x, y));
                create table uses (x int not null, y varchar(3) not null, z bigint not null references z_parent,
                  primary key (x, y, z), foreign key (x, y) references composite, flag boolean not null unique);
                create table chicken (id int primary key, egg_id int);
                create table egg (id serial primary key, chicken_id int not null references chicken);
                alter table chicken add foreign key (egg_id) references egg
                """);

        Filling filling = fill(database, 2);

        assertThat(filling.skipped()).isEmpty();
        assertThat(filling.rows())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "public.a_child",
                        3,
                        "public.z_parent",
                        3,
                        "public.composite",
                        3,
                        "public.uses",
                        2,
                        "public.chicken",
                        3,
                        "public.egg",
                        3));
        assertThat(ask(database, "select count(*) from chicken where egg_id is null"))
                .isEqualTo("3");
        assertThat(ask(database, "select count(*) from z_parent where self_id is not null"))
                .isEqualTo("2");
    }

    @Test
    void checksAreMet(TestDatabase database) throws SQLException {
        database.execute("""
                create table t (
                  s varchar(20) not null check (s in ('A', 'it''s B')),
                  n int not null check (n between 3000 and 3002),
                  p numeric(10, 2) not null check (p >= 1999.99),
                  l varchar(9) not null check (length(l) = 7),
                  neg smallint not null check (neg < -5),
                  kind varchar(31) not null check (kind in ('Book', 'Disc')),
                  isbn text check (kind <> 'Book' or isbn is not null),
                  f int not null, g int not null, check (f < g))
                """);

        for (long seed = 0; seed < 5; seed++) {
            assertThat(fill(database, seed)).isEqualTo(new Filling(Map.of("public.t", 3), Map.of()));
        }
    }

    @Test
    void tableThatCannotBeFilledIsReportedAndLeftEmpty(TestDatabase database) throws SQLException {
        database.execute("""
                create table never (n int not null check (n > 1 and n < 1));
                create table child (id int primary key);
                create table parent (id int primary key check (id * id = 144000000));
                alter table child add foreign key (id) references parent;
                create table fine (id int)
                """);

        Filling filling = fill(database, 3);

        assertThat(filling.rows()).containsExactly(Map.entry("public.fine", 3));
        assertThat(filling.skipped().get("public.never")).contains("never_n_check");
        assertThat(filling.skipped().get("public.parent")).contains("parent_id_check");
        assertThat(filling.skipped().get("public.child")).contains("public.parent");
    }

    @Test
    void nullsOnlyIfWanted(TestDatabase database) throws SQLException {
        database.execute("create table t (a int, b text, c date, d boolean, e uuid)");
        fill(database, 4);
        assertThat(ask(database, "select count(*) from t where not (t is not null)"))
                .isEqualTo("0");

        try (Connection connection = database.open()) {
            Rows.fillWithNulls(connection, 4);
        }
        assertThat(ask(database, "select count(*) from t where not (t is not null)"))
                .isNotEqualTo("0");
    }

    @Test
    void sameSeedSameRows(TestDatabase one, TestDatabase other) throws SQLException {
        String schema = "create table t (a int primary key, b text, c numeric(9, 2) check (c in (1, 2)), d int)";
        one.execute(schema);
        other.execute(schema);
        fill(one, 5);
        fill(other, 5);
        assertThat(rows(one).toString()).isEqualTo(rows(other).toString());

        other.execute("truncate t");
        fill(other, 6);
        assertThat(rows(one).toString()).isNotEqualTo(rows(other).toString());
    }

    @Test
    void untouchedColumnsAreUnharmed(TestDatabase database) throws SQLException {
        database.execute(
                "create table keyed (id int primary key, a text, b text)", "create table loose (a text, b int)");
        fill(database, 7);
        Rows before = rows(database);

        database.execute(
                "alter table keyed drop column b, add column c int default 1",
                "alter table loose alter column b type bigint using b * 2",
                "create table another (id int)");
        assertThat(Rows.unharmed(before, rows(database))).isEmpty();
        assertThat(before.count("public.keyed")).isEqualTo(3);

        database.execute(
                "update keyed set a = 'harmed' where id = 2",
                "update loose set a = null where b = (select max(b) from loose)");
        assertThat(Rows.unharmed(before, rows(database)))
                .hasSize(2)
                .anyMatch(line -> line.matches("public\\.keyed \\{id=2}: a was \\w+, is harmed"))
                .anyMatch(line -> line.matches("public\\.loose: the row \\{a=\\w+} is gone"));

        database.execute("delete from keyed where id = 3", "update loose set a = 'x'");
        assertThat(Rows.unharmed(before, rows(database)))
                .contains("public.keyed: had 3 rows, has 2")
                .hasSize(4);
    }

    @Test
    void swappedColumnsAreHarm(TestDatabase database) throws SQLException {
        database.execute("create table t (id int primary key, a int, b int)");
        fill(database, 8);
        Rows before = rows(database);

        database.execute("alter table t rename a to c; alter table t rename b to a; alter table t rename c to b");

        assertThat(Rows.unharmed(before, rows(database))).hasSize(6);
    }

    private static Filling fill(TestDatabase database, long seed) throws SQLException {
        try (Connection connection = database.open()) {
            return Rows.fill(connection, seed);
        }
    }

    private static Rows rows(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Rows.of(connection);
        }
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
