// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static dev.aludel.schema.EnumType.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.VerbatimType;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EdgeCase({108, 111, 113, 114})
@PostgresTest
final class SnapshotEnumsTest {

    @Test
    void valuesInTheirOrder(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create type mood as enum ('sad', 'happy')",
                "alter type mood add value 'gr''een \"x\" \\ ü; drop type mood' before 'happy'",
                "create type nothing as enum ()",
                "create type \"Odd name\" as enum ('', 'a')");

        assertThat(snapshot.schema().enums())
                .containsExactly(
                        enumType("Odd name", "", "a"),
                        enumType("mood", "sad", "gr'een \"x\" \\ ü; drop type mood", "happy"),
                        enumType("nothing"));
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    void castsToAndFromTexts(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create type ways as enum ('a')",
                "create cast (varchar as ways) with inout as implicit",
                "create cast (ways as varchar) with inout as implicit",
                "create type one_way as enum ('a')",
                "create cast (varchar as one_way) with inout as implicit",
                "comment on type one_way is 'kept'");

        assertThat(snapshot.schema().enums())
                .containsExactly(enumType("one_way", "a"), enumType("ways", "a").withCasts());
        assertThat(Snapshots.subjects(snapshot)).containsExactly("enum one_way", "enum one_way");
    }

    @Test
    void columnsAndArraysInAnySchema(TestDatabase database) throws SQLException {
        database.execute(
                "create schema shop",
                "create type shop.color as enum ('a')",
                "create type \"Color\" as enum ('b')",
                "create table t (a shop.color, b shop.color[], c \"Color\"[])");

        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("public", List.of("shop"), Set.of()));

        DataType inShop = new VerbatimType("shop.color");
        assertThat(snapshot.schema().enums()).containsExactly(enumType("Color", "b"), enumType("shop.color", "a"));
        assertThat(Snapshots.table(snapshot, "t").columns())
                .extracting(Column::type)
                .containsExactly(inShop, inShop.array(), new VerbatimType("\"Color\"").array());
    }
}
