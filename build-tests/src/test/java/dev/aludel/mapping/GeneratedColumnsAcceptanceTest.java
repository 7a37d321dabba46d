// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Plan;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.SQLException;
import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.Test;

/** Columns that are computed from something else than before. */
@PostgresTest
class GeneratedColumnsAcceptanceTest {

    private static final int IN_PLACE = 170_000;

    private static final int VIRTUAL = 180_000;

    @Entity
    @jakarta.persistence.Table(name = "t")
    static class Doubled {
        @Id
        long id;

        int net;

        @GeneratedColumn("net * 2")
        int gross;
    }

    private static Schema schema(GeneratedValue value, boolean checked) {
        Table table = Table.table(
                "t",
                Column.column("net", DataType.integer()),
                Column.column("gross", DataType.integer()).valued(value));
        return Schema.empty().with(checked ? table.plus(CheckConstraint.check("c", "net > 0")) : table);
    }

    private static Plan plan(GeneratedValue from, GeneratedValue to, boolean checked, int version) {
        return new SchemaDiffer(version).plan(schema(from, checked), schema(to, checked));
    }

    @Test
    void theServersVersionDecidesHow() {
        GeneratedValue two = GeneratedValue.stored("net * 2");
        GeneratedValue three = GeneratedValue.stored("net * 3");

        assertThat(plan(two, three, true, 160_009).operations()).first().isInstanceOf(DropColumn.class);
        assertThat(plan(two, three, true, 160_009).minimumVersion()).isZero();
        Plan inPlace = plan(two, three, true, IN_PLACE);
        assertThat(inPlace.operations()).singleElement().isInstanceOf(AlterColumn.class);
        assertThat(inPlace.minimumVersion()).isEqualTo(IN_PLACE);
        assertThat(inPlace.statements())
                .singleElement()
                .asString()
                .contains("ALTER TABLE t ALTER COLUMN gross SET EXPRESSION AS (net * 3)");
    }

    @Test
    void whatIsNotStoredIsRecomputedInPlaceSince18AndOnlyWithoutChecks() {
        GeneratedValue two = GeneratedValue.virtual("net * 2");
        GeneratedValue three = GeneratedValue.virtual("net * 3");

        assertThat(plan(two, three, false, IN_PLACE).operations()).first().isInstanceOf(DropColumn.class);
        assertThat(plan(two, three, true, VIRTUAL).operations()).first().isInstanceOf(DropColumn.class);
        assertThat(plan(two, three, false, VIRTUAL).operations())
                .singleElement()
                .isInstanceOf(AlterColumn.class);
    }

    @Test
    @EdgeCase(76)
    void anotherExpressionLeavesKeysIndexesAndChecksWhereTheyAre(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table t (id bigint primary key, net integer not null,"
                                + " gross integer generated always as (net + 1) stored, constraint big check (gross > 1))",
                        "create unique index once on t (gross)",
                        "insert into t values (1, 1), (2, 2)");

        boolean inPlace = live.serverVersion() >= IN_PLACE;

        assertThat(database.follow(Doubled.class).get(0))
                .startsWith(inPlace ? "alter column t.gross" : "drop check big on t");
        assertThat(live.catalog().lines().toString())
                .contains("gross integer generated stored (net * 2)", "CHECK ((gross > 1))", "once");
    }

    @Test
    void rowsWhoseNewValuesWouldCollideAreFoundBefore(TestDatabase live, TestDatabase scratch) throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table t (id bigint primary key, net integer not null,"
                                + " gross integer generated always as (id + 1) stored)",
                        "create unique index once on t (gross)",
                        "insert into t values (1, 7), (2, 7)");

        assertThat(database.warnings(Doubled.class))
                .containsExactly("will fail on this database: rows of t share gross");
    }

    @Test
    void aColumnThatIsStoredStaysSoWhereHibernateLeavesItToTheServer(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given("create table t (id bigint primary key, net integer not null,"
                        + " gross integer generated always as (net * 2) stored)")
                .owned("table t", "column t.gross", "default t.gross");

        database.quietAt(Doubled.class);
    }
}
