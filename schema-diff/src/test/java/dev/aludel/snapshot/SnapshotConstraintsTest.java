// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Deferrability.DEFERRABLE;
import static dev.aludel.schema.Deferrability.INITIALLY_DEFERRED;
import static dev.aludel.schema.ExclusionConstraint.exclude;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.ReferentialAction.CASCADE;
import static dev.aludel.schema.ReferentialAction.RESTRICT;
import static dev.aludel.schema.ReferentialAction.SET_DEFAULT;
import static dev.aludel.schema.ReferentialAction.SET_NULL;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Validity;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@PostgresTest
final class SnapshotConstraintsTest {

    @Test
    void compositeKeysInTheOrderOfTheirIndex(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (a integer, b integer, c integer, d integer, "
                        + "constraint pk primary key (c, a), constraint uk unique (d, b))");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .containsExactly(primaryKey("pk", "c", "a"), unique("uk", "d", "b"));
        assertThat(Snapshots.table(snapshot, "t").indexes()).isEmpty();
        assertThat(snapshot.otherRelations()).isEmpty();
    }

    @Test
    void keysAfterADroppedColumn(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (gone integer, a integer, b integer)",
                "alter table t drop column gone",
                "alter table t add constraint uk unique (b, a)");

        assertThat(Snapshots.table(snapshot, "t").constraints()).containsExactly(unique("uk", "b", "a"));
    }

    @Test
    void deferrableKeys(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (a integer constraint pk primary key initially deferred, "
                        + "b integer constraint uk unique deferrable)");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .containsExactly(
                        primaryKey("pk", "a").deferred(INITIALLY_DEFERRED),
                        unique("uk", "b").deferred(DEFERRABLE));
    }

    @Test
    void nullsNotDistinct(TestDatabase database) throws SQLException {
        String sql = "create table t (a integer, b integer, constraint uk unique nulls not distinct (a), unique (b))";
        if (database.serverVersion() < 150000) {
            assertThatThrownBy(() -> database.execute(sql)).isInstanceOf(SQLException.class);
            return;
        }
        assertThat(Snapshots.table(Snapshots.of(database, sql), "t").constraints())
                .containsExactly(unique("t_b_key", "b"), unique("uk", "a").withNullsNotDistinct());
    }

    @Test
    void uniqueConstraintThatIncludesColumns(TestDatabase database) throws SQLException {
        Snapshot snapshot =
                Snapshots.of(database, "create table t (a integer, b integer, constraint uk unique (a) include (b))");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .containsExactly(unique("uk", "a").including("b"));
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    @EdgeCase(166)
    void foreignKeysKeepTheirPairs(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table p (a integer, b integer, primary key (a, b))",
                "create table c (x integer, y integer, constraint fk foreign key (x, y) references p (b, a))");

        assertThat(Snapshots.table(snapshot, "c").constraints())
                .containsExactly(foreignKey("fk", "x", "y").references("p", "b", "a"));
    }

    @Test
    void actionsOfForeignKeys(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table p (id integer primary key)",
                "create table c (a integer constraint fa references p on delete cascade on update set null, "
                        + "b integer constraint fb references p on delete set default on update restrict, "
                        + "c integer constraint fc references p deferrable initially deferred)");

        assertThat(Snapshots.table(snapshot, "c").constraints())
                .containsExactly(
                        foreignKey("fa", "a")
                                .references("p", "id")
                                .onDelete(CASCADE)
                                .onUpdate(SET_NULL),
                        foreignKey("fb", "b")
                                .references("p", "id")
                                .onDelete(SET_DEFAULT)
                                .onUpdate(RESTRICT),
                        foreignKey("fc", "c").references("p", "id").deferred(INITIALLY_DEFERRED));
    }

    @Test
    void foreignKeyToItselfAndTwiceTheSame(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (id integer primary key, up integer constraint f1 references t)",
                "alter table t add constraint f2 foreign key (up) references t");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .contains(
                        foreignKey("f1", "up").references("t", "id"),
                        foreignKey("f2", "up").references("t", "id"));
    }

    @Test
    void foreignKeyOutOfTheSchemasThatAreRead(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create schema \"el.se\"",
                "create table \"el.se\".p (\"I d\" integer primary key)",
                "create table c (p integer constraint fk references \"el.se\".p)");

        assertThat(Snapshots.tables(snapshot)).containsExactly("c");
        assertThat(Snapshots.table(snapshot, "c").constraints())
                .containsExactly(foreignKey("fk", "p").references("\"el.se\".p", "I d"));
        assertThat(snapshot.schema().namespaces()).isEmpty();
    }

    @Test
    void foreignKeysThatMatchFullyOrAreNotValid(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table p (a integer, b integer, primary key (a, b))",
                "create table c (x integer, y integer, " + "constraint ff foreign key (x, y) references p match full)",
                "alter table c add constraint fv foreign key (x, y) references p not valid");

        assertThat(Snapshots.table(snapshot, "c").constraints())
                .containsExactly(
                        foreignKey("ff", "x", "y").references("p", "a", "b").matchFull(),
                        foreignKey("fv", "x", "y").references("p", "a", "b").unchecked(Validity.NOT_VALID));
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    void foreignKeyThatSetsSomeColumns(TestDatabase database) throws SQLException {
        String[] sql = {
            "create table p (a integer, b integer, primary key (a, b))",
            "create table c (x integer, y integer, foreign key (x, y) references p on delete set null (y))"
        };
        if (database.serverVersion() < 150000) {
            assertThatThrownBy(() -> database.execute(sql)).isInstanceOf(SQLException.class);
            return;
        }
        assertThat(Snapshots.table(Snapshots.of(database, sql), "c").constraints())
                .containsExactly(foreignKey("c_x_y_fkey", "x", "y")
                        .references("p", "a", "b")
                        .onDelete(ReferentialAction.SET_NULL)
                        .onDeleteSetting("y"));
    }

    @Test
    void checksWithTheirColumns(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (a integer check (a > 0), b integer, kind varchar(20) check (kind in ('A', 'B')), "
                        + "constraint pair check (a < b and b is not null), constraint alone check (true))");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .contains(
                        check("alone", "true"),
                        check("pair", "((a < b) AND (b IS NOT NULL))"),
                        check("t_a_check", "(a > 0)"));
        QualifiedName t = QualifiedName.of("t");
        assertThat(snapshot.expressionColumns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ObjectKey.part(ObjectKey.Kind.CONSTRAINT, t, "pair"), Set.of("a", "b"),
                        ObjectKey.part(ObjectKey.Kind.CONSTRAINT, t, "t_a_check"), Set.of("a"),
                        ObjectKey.part(ObjectKey.Kind.CONSTRAINT, t, "t_kind_check"), Set.of("kind")));
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    @EdgeCase(138)
    void sameCheckNameOnTwoTables(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t1 (a integer constraint positive check (a > 0))",
                "create table t2 (b integer constraint positive check (b > 1))");

        assertThat(Snapshots.table(snapshot, "t1").constraints()).containsExactly(check("positive", "(a > 0)"));
        assertThat(Snapshots.table(snapshot, "t2").constraints()).containsExactly(check("positive", "(b > 1)"));
    }

    @Test
    void checksThatAreNotInheritedOrNotValid(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (a integer constraint lonely check (a > 0) no inherit)",
                "alter table t add constraint later check (a > 1) not valid");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .containsExactly(
                        check("later", "(a > 1)").unchecked(Validity.NOT_VALID),
                        check("lonely", "(a > 0)").withNoInherit());
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    void exclusionConstraintWithoutItsIndex(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database, "create table t (r int4range, constraint no_overlap exclude using gist (r with &&))");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .containsExactly(exclude("no_overlap", "EXCLUDE USING gist (r WITH &&)", "r"));
        assertThat(Snapshots.table(snapshot, "t").indexes()).isEmpty();
        assertThat(snapshot.findings()).isEmpty();
        assertThat(snapshot.otherRelations()).isEmpty();
    }

    @Test
    @EdgeCase(185)
    void columnsInsideAnExclusionConstraint(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (id integer, a integer, b integer, c integer, d integer, "
                        + "constraint no_overlap exclude using gist (int4range(a, b) with &&) where (c > 0))",
                "create index \"by d\" on t ((d + 1))");

        assertThat(Snapshots.table(snapshot, "t").constraints())
                .extracting(it -> it.columns())
                .containsExactly(java.util.List.of());
        assertThat(snapshot.expressionColumns())
                .isEqualTo(Map.of(
                        ObjectKey.parse("constraint t.no_overlap").orElseThrow(), Set.of("a", "b", "c"),
                        ObjectKey.parse("index t.\"by d\"").orElseThrow(), Set.of("d")));
    }

    @Test
    @EdgeCase(66)
    void requiredColumnsAreNoConstraints(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, "create table t (a integer not null, b integer primary key)");

        assertThat(Snapshots.table(snapshot, "t").constraints()).containsExactly(primaryKey("t_pkey", "b"));
        assertThat(Snapshots.table(snapshot, "t").columns()).allMatch(it -> it.required());
    }

    @Test
    void whatPostgres18Brought(TestDatabase database) throws SQLException {
        String[] sql = {
            "create table t (a integer, k int4range, r int4range, n integer, "
                    + "constraint no_overlaps unique (k, r without overlaps), "
                    + "constraint unenforced check (a > 0) not enforced)",
            "alter table t add constraint later not null n not valid"
        };
        if (database.serverVersion() < 180000) {
            assertThatThrownBy(() -> database.execute(sql)).isInstanceOf(SQLException.class);
            return;
        }
        Snapshot snapshot = Snapshots.of(database, sql);

        assertThat(Snapshots.subjects(snapshot))
                .containsExactly("constraint t.later", "constraint t.no_overlaps", "constraint t.unenforced");
        assertThat(Snapshots.table(snapshot, "t").constraints())
                .containsExactly(unique("no_overlaps", "k", "r"), check("unenforced", "(a > 0)"));
        assertThat(Snapshots.table(snapshot, "t").indexes()).isEmpty();
    }
}
