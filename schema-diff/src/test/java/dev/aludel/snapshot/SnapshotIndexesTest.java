// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.IndexKey.key;
import static dev.aludel.schema.IndexKey.keyExpression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@PostgresTest
final class SnapshotIndexesTest {

    private static final String TABLE = "create table t (a integer, b integer, nm varchar(40), j jsonb, tags text[])";

    @Test
    void plainAndUniqueIndexes(TestDatabase database) throws SQLException {
        Snapshot snapshot =
                Snapshots.of(database, TABLE, "create index plain on t (b, a)", "create unique index alone on t (nm)");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(index("alone", "nm").withUnique(), index("plain", "b", "a"));
        assertThat(snapshot.expressionColumns()).isEmpty();
    }

    @Test
    void orderOfKeys(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database, TABLE, "create index i on t (a desc, b desc nulls last, nm nulls first, (a + b) desc)");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(index(
                        "i",
                        key("a").desc(),
                        key("b").desc().withNullsLast(),
                        key("nm").withNullsFirst(),
                        keyExpression("((a + b))").desc()));
    }

    @Test
    void expressionsAndPredicatesWithTheirColumns(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                TABLE,
                "create index lowered on t (a, lower(nm))",
                "create index partial on t (a) where b > 5",
                "create unique index partial_unique on t (nm) where a is null");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(
                        index("lowered", key("a"), keyExpression("lower((nm)::text)")),
                        index("partial", "a").where("(b > 5)"),
                        index("partial_unique", "nm").withUnique().where("(a IS NULL)"));
        QualifiedName t = QualifiedName.of("t");
        assertThat(snapshot.expressionColumns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ObjectKey.part(ObjectKey.Kind.INDEX, t, "lowered"), Set.of("a", "nm"),
                        ObjectKey.part(ObjectKey.Kind.INDEX, t, "partial"), Set.of("a", "b"),
                        ObjectKey.part(ObjectKey.Kind.INDEX, t, "partial_unique"), Set.of("a", "nm")));
    }

    @Test
    @EdgeCase(182)
    void includedColumnsAreNotKeys(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, TABLE, "create index i on t (a) include (nm, b)");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(index("i", "a").including("nm", "b"));
    }

    @Test
    void methodsAndOperatorClasses(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                TABLE,
                "create index brin on t using brin (a)",
                "create index gin on t using gin (tags)",
                "create index hash on t using hash (nm)",
                "create index paths on t using gin (j jsonb_path_ops)",
                "create index pattern on t (b, nm varchar_pattern_ops)");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(
                        index("brin", "a").using("brin"),
                        index("gin", "tags").using("gin"),
                        index("hash", "nm").using("hash"),
                        index("paths", key("j").using("jsonb_path_ops")).using("gin"),
                        index("pattern", key("b"), key("nm").using("varchar_pattern_ops")));
    }

    @Test
    void operatorClassOfAnotherSchemaIsQualified(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                TABLE,
                "create schema \"my ops\"",
                "create operator class \"my ops\".rev for type integer using btree as operator 1 >, operator 2 >=, "
                        + "operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp(integer, integer)",
                "create operator class local for type integer using hash as operator 1 =, "
                        + "function 1 hashint4(integer)",
                "create index here on t using hash (a local)",
                "create index there on t (a \"my ops\".rev)");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(
                        index("here", key("a").using("local")).using("hash"),
                        index("there", key("a").using("\"my ops\".rev")));
    }

    @Test
    void nullsNotDistinct(TestDatabase database) throws SQLException {
        String sql = "create unique index i on t (a) nulls not distinct";
        if (database.serverVersion() < 150000) {
            assertThatThrownBy(() -> database.execute(TABLE, sql)).isInstanceOf(SQLException.class);
            return;
        }
        assertThat(Snapshots.table(Snapshots.of(database, TABLE, sql), "t").indexes())
                .containsExactly(index("i", "a").withUnique().withNullsNotDistinct());
    }

    @Test
    @EdgeCase(184)
    void sameIndexNameInTwoSchemas(TestDatabase database) throws SQLException {
        database.execute(
                "create schema other",
                "create table t (a integer, b integer)",
                "create index i on t (a)",
                "create table other.t (a integer, b integer)",
                "create index i on other.t (lower(b::text))");
        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("public", List.of("other"), Set.of()));

        assertThat(Snapshots.table(snapshot, "t").indexes()).containsExactly(index("i", "a"));
        assertThat(Snapshots.table(snapshot, "other.t").indexes())
                .containsExactly(index("i", keyExpression("lower((b)::text)")));
    }

    @Test
    void invalidIndexIsFoundAndNotListed(TestDatabase database) throws SQLException {
        database.execute("create table t (a integer)", "insert into t values (1), (1)");
        assertThatThrownBy(() -> database.execute("create unique index concurrently broken on t (a)"))
                .isInstanceOf(SQLException.class);
        Snapshot snapshot = Snapshots.of(database);

        assertThat(Snapshots.table(snapshot, "t").indexes()).isEmpty();
        assertThat(Snapshots.subjects(snapshot)).containsExactly("index t.broken");
        assertThat(snapshot.otherRelations()).containsExactly(QualifiedName.of("broken"));
    }

    @Test
    void parametersAndCollations(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table t (a text, b text collate \"C\")",
                "create index filled on t (a) with (fillfactor = 70)",
                "create index collated on t (a collate \"C\")",
                "create index expressed on t (upper(a) collate \"C\")",
                "create index inside on t ((a || (a collate \"C\")))",
                "create index inherited on t (b, upper(a))");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(
                        index("collated", key("a").collate("\"C\"")),
                        index("expressed", keyExpression("upper(a)").collate("\"C\"")),
                        index("filled", "a").with("fillfactor", "70"),
                        index("inherited", key("b"), keyExpression("upper(a)")),
                        index("inside", keyExpression("((a || (a COLLATE \"C\")))")));
        assertThat(Snapshots.subjects(snapshot)).doesNotContain("index t.filled", "index t.collated");
    }

    @Test
    void indexBesideTheConstraintOnTheSameColumns(TestDatabase database) throws SQLException {
        Snapshot snapshot =
                Snapshots.of(database, "create table t (a integer primary key)", "create unique index again on t (a)");

        assertThat(Snapshots.table(snapshot, "t").indexes())
                .containsExactly(index("again", "a").withUnique());
    }

    @Test
    void uniqueIndexThatAForeignKeyRefersTo(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create table p (a integer)",
                "create unique index p_a on p (a)",
                "create table c (a integer references p (a))");

        assertThat(Snapshots.table(snapshot, "p").indexes())
                .containsExactly(index("p_a", "a").withUnique());
    }
}
