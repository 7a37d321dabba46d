// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.bool;
import static dev.aludel.schema.DataType.character;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.numeric;
import static dev.aludel.schema.DataType.smallint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.timestamp;
import static dev.aludel.schema.DataType.timestamptz;
import static dev.aludel.schema.DataType.type;
import static dev.aludel.schema.DataType.uuid;
import static dev.aludel.schema.DataType.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@PostgresTest
final class SnapshotTablesTest {

    @Test
    void emptyDatabase(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database);

        assertThat(snapshot.schema()).isEqualTo(dev.aludel.schema.Schema.empty());
        assertThat(snapshot.serverVersion()).isEqualTo(database.serverVersion());
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    void tableWithoutColumns(TestDatabase database) throws SQLException {
        assertThat(Snapshots.table(Snapshots.of(database, "create table nothing ()"), "nothing"))
                .isEqualTo(Table.table("nothing"));
    }

    @Test
    @EdgeCase({24, 30, 50})
    void columnsOfManyTypes(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, """
                create table t (
                    a varchar(255) not null, b varchar, c text, d char(1), e bpchar, f "char", g numeric, h numeric(38,2),
                    i oid, j interval day to second(3), k interval(3), l boolean, m bit(1), n money, o varchar(30)[],
                    p integer[5], q timestamp(6), r timestamptz, s uuid, t smallint, u int8range, v inet)""");

        assertThat(Snapshots.table(snapshot, "t").columns())
                .containsExactly(
                        column("a", varchar(255)).notNull(),
                        column("b", varchar()),
                        column("c", text()),
                        column("d", character(1)),
                        column("e", type("bpchar")),
                        column("f", type("\"char\"")),
                        column("g", numeric()),
                        column("h", numeric(38, 2)),
                        column("i", type("oid")),
                        column("j", type("interval day to second(3)")),
                        column("k", type("interval(3)")),
                        column("l", bool()),
                        column("m", type("bit(1)")),
                        column("n", type("money")),
                        column("o", varchar(30).array()),
                        column("p", integer().array()),
                        column("q", timestamp(6)),
                        column("r", timestamptz()),
                        column("s", uuid()),
                        column("t", smallint()),
                        column("u", type("int8range")),
                        column("v", type("inet")));
    }

    @Test
    @EdgeCase(52)
    void typesOfUsersAreQualifiedOnlyOutsideTheDefaultSchema(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create type color as enum ('red', 'gr''een')",
                "create domain positive as integer check (value > 0)",
                "create schema other",
                "create type other.size as enum ('S')",
                "create table t (a color, b color[], c positive, d other.size)");

        assertThat(Snapshots.table(snapshot, "t").columns())
                .extracting(it -> it.type().sql())
                .containsExactly("color", "color[]", "positive", "other.size");
    }

    @Test
    void defaults(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, """
                create table t (
                    a text default 'it''s', b text default E'back\\\\slash\\nnew line % $ ? :name', c varchar(255) default null,
                    d integer default null, e bigint default 5, f boolean default true, g timestamptz default now(),
                    h date default '2020-1-1', i bytea default '\\x00ff', j interval default '1 day 2 hours')""");

        assertThat(Snapshots.table(snapshot, "t").columns())
                .extracting(Column::value)
                .containsExactly(
                        new ColumnDefault("'it''s'::text"),
                        new ColumnDefault("'back\\slash\nnew line % $ ? :name'::text"),
                        new ColumnDefault("NULL::character varying"),
                        null,
                        new ColumnDefault("5"),
                        new ColumnDefault("true"),
                        new ColumnDefault("now()"),
                        new ColumnDefault("'2020-01-01'::date"),
                        new ColumnDefault("'\\x00ff'::bytea"),
                        new ColumnDefault("'1 day 02:00:00'::interval"));
    }

    @Test
    @EdgeCase({83, 85})
    void identityColumns(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, """
                create table t (
                    a bigint generated by default as identity,
                    b integer generated always as identity (start 1000 increment 50 cache 10 cycle),
                    c smallint generated by default as identity (increment -1))""");

        SequenceOptions fifties = SequenceOptions.defaults(BasicType.INTEGER, 50)
                .startingWith(1000)
                .caching(10)
                .cycling();
        assertThat(Snapshots.table(snapshot, "t").columns())
                .containsExactly(
                        column("a", bigint()).identity(),
                        column("b", integer()).identityAlways(fifties),
                        column("c", smallint()).identity(SequenceOptions.defaults(BasicType.SMALLINT, -1)));
        assertThat(snapshot.schema().sequences()).isEmpty();
        assertThat(snapshot.otherRelations()).extracting(QualifiedName::name).contains("t_a_seq", "t_b_seq");
    }

    @Test
    void generatedColumnKnowsTheColumnsItReads(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (a text, b text, c text, d text generated always as (lower(a) || upper(b)) stored)");

        assertThat(Snapshots.table(snapshot, "t").columns().get(3).value())
                .isEqualTo(GeneratedValue.stored("(lower(a) || upper(b))"));
        assertThat(snapshot.expressionColumns())
                .containsOnly(java.util.Map.entry(
                        ObjectKey.part(ObjectKey.Kind.COLUMN, QualifiedName.of("t"), "d"), Set.of("a", "b")));
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    void virtualGeneratedColumn(TestDatabase database) throws SQLException {
        if (database.serverVersion() < 180000) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.execute(
                            "create table t (a integer, b integer generated always as (a + 1) virtual)"))
                    .isInstanceOf(SQLException.class);
            return;
        }
        Snapshot snapshot =
                Snapshots.of(database, "create table t (a integer, b integer generated always as (a + 1) virtual)");

        assertThat(Snapshots.table(snapshot, "t").columns().get(1).value())
                .isEqualTo(GeneratedValue.virtual("(a + 1)"));
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    @EdgeCase(254)
    void commentsExactlyAsTheyAre(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (a text, b text, c text)",
                "comment on table t is '  table''s */ \"\"\" comment\n'",
                "comment on column t.a is ' \\u002a/ '",
                "comment on column t.b is ''");

        Table table = Snapshots.table(snapshot, "t");
        assertThat(table.comment()).isEqualTo("  table's */ \"\"\" comment\n");
        assertThat(table.columns()).extracting(Column::comment).containsExactly(" \\u002a/ ", null, null);
    }

    @Test
    void columnsInTheirOrderWithoutDroppedOnes(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (z text, y text, x1 text, x2 text, x3 text, x4 text, x5 text, x6 text, x7 text, x8 text)",
                "alter table t drop column y",
                "alter table t add a text");

        assertThat(Snapshots.table(snapshot, "t").columns())
                .extracting(Column::name)
                .containsExactly("z", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "a");
    }

    @Test
    void collationOfAColumn(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, "create table t (a text collate \"C\", b text, c name)");

        assertThat(snapshot.findings()).isEmpty();
        assertThat(Snapshots.table(snapshot, "t").columns())
                .extracting(Column::collation)
                .containsExactly(QualifiedName.of("C"), null, null);
    }

    @Test
    void partitionedTableStandsForItsPartitions(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table events (id bigint, d date not null, primary key (id, d)) partition by range (d)",
                "create index events_d_idx on events (d)",
                "create table events_1 partition of events for values from ('2020-01-01') to ('2021-01-01')",
                "create table refs (id bigint, d date, foreign key (id, d) references events)");

        assertThat(Snapshots.tables(snapshot)).containsExactly("events", "refs");
        assertThat(Snapshots.table(snapshot, "events").indexes()).hasSize(1);
        assertThat(Snapshots.table(snapshot, "refs").constraints()).hasSize(1);
        assertThat(Snapshots.subjects(snapshot)).containsExactly("table events");
        assertThat(snapshot.otherRelations())
                .extracting(QualifiedName::name)
                .contains("events_1", "events_1_pkey", "events_1_d_idx")
                .doesNotContain("events", "events_pkey", "events_d_idx");
    }

    @Test
    @EdgeCase(227)
    void tablesThatAreNeverOurs(TestDatabase database) throws SQLException {
        database.execute(
                "create table parent (a integer)",
                "create table heir (b integer) inherits (parent)",
                "create view v as select 1 as one",
                "create materialized view mv as select 1 as one",
                "create index mv_idx on mv (one)",
                "create type pair as (a integer, b integer)",
                "create foreign data wrapper nowhere",
                "create server srv foreign data wrapper nowhere",
                "create foreign table ft (a integer) server srv");
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table parent (temporary text)");
            statement.execute("create temporary table temp (a integer)");
            Snapshot snapshot = new SnapshotReader().read(connection, Snapshots.PUBLIC);

            assertThat(Snapshots.tables(snapshot)).containsExactly("parent");
            assertThat(Snapshots.table(snapshot, "parent").columns()).containsExactly(column("a", integer()));
            assertThat(snapshot.otherRelations())
                    .extracting(QualifiedName::name)
                    .containsExactly("ft", "heir", "mv", "mv_idx", "pair", "v");
        }
    }

    @Test
    void whatATableCannotHoldIsFound(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create type rowtype as (a integer)",
                "create table o of rowtype",
                "create table plain (a integer)");

        assertThat(Snapshots.tables(snapshot)).containsExactly("o", "plain");
        assertThat(Snapshots.subjects(snapshot)).containsExactly("table o");
    }

    @Test
    void ignoredTablesAreOtherRelations(TestDatabase database) throws SQLException {
        database.execute(
                "create schema ops",
                "create table aludel_heads (revision text primary key, n serial, check (n > 0))",
                "create index aludel_idx on aludel_heads (n)",
                "create table ops.aludel_heads (revision text primary key)",
                "create table t (head text references aludel_heads)");
        Snapshot snapshot =
                Snapshots.of(database, new SnapshotRequest("public", List.of("ops"), Set.of("aludel_heads")));

        assertThat(Snapshots.tables(snapshot)).containsExactly("t", "ops.aludel_heads");
        assertThat(snapshot.schema().sequences()).isEmpty();
        assertThat(Snapshots.table(snapshot, "t").constraints()).hasSize(1);
        assertThat(snapshot.otherRelations())
                .extracting(QualifiedName::toString)
                .containsExactly("aludel_heads", "aludel_heads_n_seq", "aludel_heads_pkey", "aludel_idx");
    }

    @Test
    @EdgeCase(230)
    void whatAnExtensionMadeIsNeverOurs(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (id serial primary key)",
                "alter extension plpgsql add table t",
                "create sequence s",
                "alter extension plpgsql add sequence s");

        assertThat(snapshot.schema()).isEqualTo(dev.aludel.schema.Schema.empty());
        assertThat(snapshot.otherRelations()).extracting(QualifiedName::name).contains("t", "s");
    }
}
