// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.smallint;
import static dev.aludel.schema.Sequence.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@PostgresTest
final class SnapshotSequencesTest {

    @Test
    @EdgeCase(90)
    void allOptions(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database,
                "create sequence plain",
                "create sequence fifties start 1000 increment 50 cache 10",
                "create sequence small as smallint minvalue -5 maxvalue 99 start 7 cycle",
                "create sequence down increment -2");

        assertThat(snapshot.schema().sequences())
                .containsExactly(
                        sequence("down").incrementingBy(-2),
                        sequence("fifties")
                                .startingWith(1000)
                                .incrementingBy(50)
                                .caching(10),
                        sequence("plain"),
                        sequence("small")
                                .as(smallint())
                                .between(-5, 99)
                                .startingWith(7)
                                .cycling());
    }

    @Test
    @EdgeCase(84)
    void sequenceOfASerialColumnBelongsToIt(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(database, "create table t (id serial, big bigserial)");

        assertThat(snapshot.schema().sequences())
                .containsExactly(
                        sequence("t_big_seq").ownedBy("t", "big"),
                        sequence("t_id_seq").as(integer()).ownedBy("t", "id"));
        assertThat(Snapshots.table(snapshot, "t").columns())
                .extracting(Column::value)
                .containsExactly(
                        new ColumnDefault("nextval('t_id_seq'::regclass)"),
                        new ColumnDefault("nextval('t_big_seq'::regclass)"));
    }

    @Test
    void sequenceOfAnotherSchema(TestDatabase database) throws SQLException {
        database.execute(
                "create schema other",
                "create sequence other.\"Activity_SEQ\"",
                "create table t (id bigint default nextval('other.\"Activity_SEQ\"'))");
        Snapshot snapshot = Snapshots.of(database, new SnapshotRequest("public", List.of("other"), Set.of()));

        assertThat(snapshot.schema().sequences()).containsExactly(sequence("other.Activity_SEQ"));
        assertThat(Snapshots.table(snapshot, "t").columns().get(0).value())
                .isEqualTo(new ColumnDefault("nextval('other.\"Activity_SEQ\"'::regclass)"));
    }

    @Test
    @EdgeCase(90)
    void usedSequenceKeepsItsFirstNumber(TestDatabase database) throws SQLException {
        Snapshot snapshot = Snapshots.of(
                database, "create sequence s start 5", "select nextval('s')", "alter sequence s restart 500");

        assertThat(snapshot.schema().sequences())
                .extracting(Sequence::options)
                .containsExactly(SequenceOptions.defaults(BasicType.BIGINT, 1).startingWith(5));
    }

    @Test
    void sequenceInUseByADefaultAndOwnedByNobody(TestDatabase database) throws SQLException {
        Snapshot snapshot =
                Snapshots.of(database, "create sequence s", "create table t (id bigint not null default nextval('s'))");

        assertThat(snapshot.schema().sequences()).containsExactly(sequence("s"));
    }
}
