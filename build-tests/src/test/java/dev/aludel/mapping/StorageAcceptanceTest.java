// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.operation.FixedPartitioningException;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hibernate.Version;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How tables and indexes that somebody has tuned are kept, beside entities that say nothing or something else of it. */
@PostgresTest
class StorageAcceptanceTest {

    @Entity
    @Table(name = "t")
    static class Silent {
        @Id
        long id;

        @Column(unique = true, columnDefinition = "text")
        String name;
    }

    @Entity
    @Table(
            name = "t",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "t_name",
                            columnNames = {"name", "rank"}))
    static class RankedName {
        @Id
        @Column(columnDefinition = "integer")
        long id;

        String name;

        int rank;
    }

    @Entity
    @Table(name = "t", options = "with (fillfactor = 80)")
    static class Filled {
        @Id
        long id;

        @Column(unique = true, columnDefinition = "text")
        String name;
    }

    /** A key of two columns. */
    record Key(LocalDate day, long id) {}

    @Entity
    @Table(name = "t", options = "partition by range (day)")
    @IdClass(Key.class)
    static class ByDay {
        @Id
        LocalDate day;

        @Id
        long id;
    }

    @Entity
    @Table(name = "t")
    static class ByIdOnly {
        LocalDate day;

        @Id
        long id;
    }

    private static final String[] TUNED = {
        "create unlogged table t (id bigint, name text, constraint t_pkey primary key (id) with (fillfactor = 50),"
                + " constraint t_name unique (name) with (deduplicate_items = off))"
                + " with (fillfactor = 70, toast.autovacuum_enabled = off)",
        "insert into t values (1, 'a')"
    };

    @Test
    void whatSomebodyHasTunedStays(TestDatabase live, TestDatabase scratch) throws SQLException {
        var database = new AdoptedDatabase(live, scratch).given(TUNED).owned("table t", "constraint t.t_pkey");

        database.quietAt(Silent.class);
    }

    @Test
    void whatTheModelHasSetGoesWithItsWord(TestDatabase live, TestDatabase scratch) throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(TUNED)
                .owned(
                        "table t",
                        "storage t.fillfactor",
                        "storage t.unlogged",
                        "storage t_pkey.fillfactor",
                        "storage t_name.deduplicate_items");

        assertThat(database.follow(Silent.class))
                .containsExactly(
                        "alter table t: logged, fillfactor 70 -> unset",
                        "alter index t_name on t: deduplicate_items off -> unset",
                        "alter index t_pkey on t: fillfactor 50 -> unset");
        assertThat(live.catalog().lines()).contains("table public.t with (toast.autovacuum_enabled=off)");
    }

    @Test
    void anotherValueThanTheDatabasesIsSetBesideTheRest(TestDatabase live, TestDatabase scratch) throws SQLException {
        Assumptions.assumeFalse(Version.getVersionString().startsWith("6."), "line 6.6 reads no options");
        var database = new AdoptedDatabase(live, scratch).given(TUNED);

        assertThat(database.follow(Filled.class)).containsExactly("alter table t: fillfactor 70 -> 80");
    }

    @Test
    void aKeyThatIsMadeAnewKeepsItsStorage(TestDatabase live, TestDatabase scratch) throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table t (id bigint, name varchar(255), rank integer not null default 0,"
                                + " constraint t_pkey primary key (id) with (fillfactor = 50),"
                                + " constraint t_name unique (name) with (fillfactor = 60))",
                        "insert into t values (1, 'a', 1)")
                .owned("constraint t.t_name", "default t.rank");

        assertThat(database.follow(RankedName.class))
                .contains("drop unique constraint t_name on t", "add unique constraint t_name on t");
        assertThat(live.catalog().lines().toString())
                .contains("t_pkey PRIMARY KEY (id) with (fillfactor=50)")
                .contains("t_name UNIQUE (name, rank) with (fillfactor=60)");
    }

    @Test
    @EdgeCase({228, 256})
    void aTableIsNeverDividedOtherwise(TestDatabase live, TestDatabase scratch) throws SQLException {
        Assumptions.assumeFalse(Version.getVersionString().startsWith("6."), "line 6.6 reads no options");
        var plain =
                new AdoptedDatabase(live, scratch).given("create table t (id bigint, day date, primary key (day, id))");

        assertThatThrownBy(() -> plain.compare(ByDay.class))
                .isInstanceOf(FixedPartitioningException.class)
                .hasMessageContaining("table t is not partitioned")
                .hasMessageContaining("RANGE (day)");
    }

    @Test
    @EdgeCase(228)
    void aPartitionedTableIsTheEntitysTableAlsoWhereTheEntitySaysNothing(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table t (id bigint, day date, primary key (day, id)) partition by range (day)",
                        "create table t_1 partition of t default",
                        "insert into t values (1, '2026-11-28')");

        database.quietAt(ByDay.class);
    }

    @Test
    @EdgeCase(229)
    void aKeyWithoutThePartitionKeyIsRefusedBeforeAnythingRuns(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table t (id bigint not null, day date) partition by list (day)",
                        "create table t_1 partition of t default");

        assertThatThrownBy(() -> database.compare(ByIdOnly.class))
                .hasMessageContaining(
                        "primary key t_pkey of table t lacks the column day that the table is partitioned by")
                .hasMessageContaining("@PartitionKey");
    }
}
