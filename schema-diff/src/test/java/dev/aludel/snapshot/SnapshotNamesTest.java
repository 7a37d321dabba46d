// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Sequence.sequence;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.QualifiedName;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
final class SnapshotNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Mixed Case",
                "with.dot",
                "with\"quote",
                "it's",
                "; drop table",
                "dollar$1",
                "${table}",
                "{schemas}",
                "per%cent_under",
                "select",
                " leading",
                "trailing ",
                " ",
                "tab\tand\nline",
                "back\\slash",
                "größe_名前_🚀",
                "{a,b}",
                "NULL",
                "1234",
                "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij123"
            })
    void anyName(String name, TestDatabase database) throws SQLException {
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        database.execute(
                "create schema " + quoted,
                "create table %1$s.%1$s (%1$s integer constraint pk primary key)".formatted(quoted),
                "create table %1$s.other (%1$s integer constraint %1$s references %1$s.%1$s)".formatted(quoted),
                "create index idx on %1$s.%1$s (%1$s)".formatted(quoted),
                "create sequence %1$s.seq owned by %1$s.%1$s.%1$s".formatted(quoted),
                "alter table %1$s.other add constraint chk check (%1$s > 0)".formatted(quoted));
        Snapshot elsewhere = Snapshots.of(database, new SnapshotRequest("public", List.of(name), Set.of()));
        Snapshot here = Snapshots.of(database, new SnapshotRequest(name, List.of(), Set.of()));

        QualifiedName qualified = new QualifiedName(name, name);
        assertThat(elsewhere.schema().namespaces()).containsExactly(name);
        assertThat(elsewhere.schema().findTable(qualified))
                .contains(table(
                        qualified.toString(),
                        column(name, integer()).notNull(),
                        primaryKey("pk", name),
                        index("idx", name)));
        assertThat(here.schema().namespaces()).isEmpty();
        assertThat(here.schema().findTable(QualifiedName.of(name)))
                .contains(table(
                        QualifiedName.of(name).toString(),
                        column(name, integer()).notNull(),
                        primaryKey("pk", name),
                        index("idx", name)));
        assertThat(here.schema().sequences())
                .containsExactly(sequence("seq").ownedBy(QualifiedName.of(name).toString(), name));
        assertThat(Snapshots.table(here, "other").constraints())
                .contains(
                        foreignKey(name, name).references(QualifiedName.of(name).toString(), name));
        assertThat(here.expressionColumns().values()).containsExactly(Set.of(name));
    }

    @Test
    @EdgeCase(203)
    void namesThatDifferInCaseOrBlanksOnly(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table users (name text, \"NAME\" text, \"name \" text, \" name\" text)",
                "create table \"Users\" (a text)",
                "create table \"users \" (b text)",
                "create table \"USERS\" (c text)");

        assertThat(Snapshots.tables(snapshot)).containsExactly("USERS", "Users", "users", "users ");
        assertThat(Snapshots.table(snapshot, "users").columns())
                .containsExactly(
                        column("name", text()),
                        column("NAME", text()),
                        column("name ", text()),
                        column(" name", text()));
    }

    @Test
    @EdgeCase(212)
    void wildcardsMatchOnlyThemselves(TestDatabase database) throws SQLException {
        database.execute(
                "create schema \"a_c\"",
                "create schema \"abc\"",
                "create schema \"%\"",
                "create table a_c.t (a integer)",
                "create table abc.t (b integer)");
        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("a_c", List.of("%"), Set.of()));

        assertThat(Snapshots.tables(snapshot)).containsExactly("t");
        assertThat(Snapshots.table(snapshot, "t").columns()).containsExactly(column("a", integer()));
        assertThat(snapshot.schema().namespaces()).containsExactly("%");
    }

    @Test
    @EdgeCase(216)
    void sameNamesInTwoSchemas(TestDatabase database) throws SQLException {
        database.execute(
                "create schema app",
                "create table t (a integer constraint c check (a > 0), id integer constraint pk primary key)",
                "create table app.t (b integer constraint c check (b > 1), id integer constraint pk primary key)",
                "create table app.u (t integer constraint fk references t, a integer constraint fa references app.t)");
        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("app", List.of("public"), Set.of()));

        assertThat(Snapshots.tables(snapshot)).containsExactly("t", "u", "public.t");
        assertThat(Snapshots.table(snapshot, "t").constraints())
                .containsExactly(check("c", "(b > 1)"), primaryKey("pk", "id"));
        assertThat(Snapshots.table(snapshot, "public.t").constraints())
                .containsExactly(check("c", "(a > 0)"), primaryKey("pk", "id"));
        assertThat(Snapshots.table(snapshot, "u").constraints())
                .containsExactly(
                        foreignKey("fa", "a").references("t", "id"),
                        foreignKey("fk", "t").references("public.t", "id"));
    }

    @Test
    @EdgeCase(213)
    void namesOfTheDefaultSchemaPrintUnqualifiedWhateverItIs(TestDatabase database) throws SQLException {
        database.execute(
                "create schema app",
                "create sequence app.s",
                "create sequence public.s",
                "create table app.t (a bigint default nextval('app.s'), b bigint default nextval('public.s'))");
        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("app", List.of(), Set.of()));

        assertThat(Snapshots.table(snapshot, "t").columns())
                .extracting(it -> it.value())
                .containsExactly(
                        new ColumnDefault("nextval('s'::regclass)"),
                        new ColumnDefault("nextval('public.s'::regclass)"));
    }

    @Test
    void schemasThatDoNotExistAreAbsent(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("missing", List.of("gone", "public"), Set.of()));

        assertThat(snapshot.schema().namespaces()).containsExactly("public");
        assertThat(Snapshots.of(database, new SnapshotRequest("missing", List.of(), Set.of()))
                        .schema())
                .isEqualTo(dev.aludel.schema.Schema.empty());
    }

    @Test
    void defaultSchemaNamedAgainIsNoNamespace(TestDatabase database) throws SQLException {
        database.execute("create table t (a integer)");
        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("public", List.of("public"), Set.of()));

        assertThat(snapshot.schema().namespaces()).isEmpty();
        assertThat(Snapshots.tables(snapshot)).containsExactly("t");
    }
}
