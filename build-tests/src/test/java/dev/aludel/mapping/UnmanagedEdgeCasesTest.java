// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.junit.jupiter.api.Test;

/** What a database has besides the entities: left as it is, and no false difference. */
@PostgresTest
class UnmanagedEdgeCasesTest {

    @Entity
    @Table(name = "t")
    static class Plain {
        @Id
        long id;

        String name;
    }

    @Entity
    @Immutable
    @Table(name = "t_info_view")
    static class Info {
        @Id
        long id;

        @Column(length = 10)
        String name;
    }

    @Entity
    @Subselect("select id from t")
    static class Selected {
        @Id
        long id;
    }

    @Test
    @EdgeCase({13, 14, 226})
    void entityOverAView(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255))",
                "create view t_info_view as select id, name from t");

        assertThat(scenario.sql(Plain.class, Info.class, Selected.class)).isEmpty();
        database.execute("drop view t_info_view", "create materialized view t_info_view as select id, name from t");
        assertThat(scenario.sql(Plain.class, Info.class)).isEmpty();
    }

    @Entity
    @Table(name = "t")
    static class Wider {
        @Id
        long id;

        @Column(length = 300)
        String name;

        Integer added;
    }

    @Test
    @EdgeCase({222, 233})
    void propertiesOfATableStay(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create unlogged table t (id bigint primary key, name varchar(255)) with (fillfactor = 70)",
                "alter table t replica identity full",
                "alter table t alter name set statistics 500, alter name set storage external",
                "create statistics s on id, name from t");

        assertThat(scenario.sql(Plain.class)).isEmpty();
        scenario.becomes(Wider.class);
        assertThat(scenario.value("select concat(relpersistence, relreplident, reloptions) from pg_class"
                        + " where relname = 't'"))
                .isEqualTo("uf{fillfactor=70}");
        assertThat(scenario.value("select count(*) from pg_statistic_ext")).isEqualTo("1");
    }

    @Test
    @EdgeCase({222, 224, 223})
    void tablesThatNoEntityHas(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255))",
                "create table heir (more text) inherits (t)",
                "create table flyway_schema_history (installed_rank integer primary key)",
                "create table databasechangelog (id varchar(255))",
                "create table qrtz_triggers (name text)",
                "create temporary table passing (id int)");

        assertThat(scenario.sql(Plain.class)).isEmpty();
    }

    @Entity
    @Table(name = "events", indexes = @Index(name = "events_d", columnList = "d"))
    static class Events {
        @Id
        long id;

        @Id
        LocalDate d;

        String name;
    }

    @Test
    @EdgeCase({191, 228})
    void partitionedTable(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table events (id bigint, d date, name varchar(50), primary key (id, d)) partition by range (d)",
                "create table events_1 partition of events for values from ('2020-01-01') to ('2021-01-01')",
                "create table events_rest partition of events default",
                "create index events_d on events (d)",
                "insert into events values (1, '2020-05-05', 'a')");

        scenario.becomes(Events.class);

        assertThat(scenario.value("select atttypmod - 4 from pg_attribute where attrelid = 'events_1'::regclass"
                        + " and attname = 'name'"))
                .isEqualTo("255");
    }

    @Test
    @EdgeCase({225, 232})
    void columnsThatNoEntityHas(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255), social boolean not null, note text)");

        assertThat(scenario.sql(Plain.class)).isEmpty();
        assertThat(scenario.findings(Plain.class))
                .singleElement()
                .asString()
                .contains("column t.social", "inserts will fail");
    }

    @Test
    @EdgeCase({221, 231})
    void triggersPoliciesRulesAndFunctions(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255))",
                "create function f() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger g before insert on t for each row execute function f()",
                "create policy p on t using (id > 0)",
                "alter table t enable row level security",
                "create rule r as on delete to t do instead nothing",
                "create aggregate total(integer) (sfunc = int4pl, stype = integer)");

        assertThat(scenario.sql(Plain.class)).isEmpty();
        assertThat(scenario.becomes(Wider.class).operations()).hasSize(2);
    }

    @Entity
    @Table(name = "t", comment = "a table's comment")
    static class Commented {
        @Id
        long id;

        @Column(comment = "a column's \\ comment")
        String name;
    }

    @Test
    @EdgeCase({253, 254, 255})
    void comments(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255))",
                "comment on table t is 'kept'",
                "comment on column t.name is 'kept too'",
                "comment on constraint t_pkey on t is 'and this'");

        assertThat(scenario.sql(Plain.class)).isEmpty();
        if (EntityModel.HIBERNATE_6) {
            // It doesn't read what Jakarta Persistence 3.2 has brought, so the model says nothing.
            assertThat(scenario.sql(Commented.class)).isEmpty();
            return;
        }
        scenario.becomes(Commented.class);
        assertThat(scenario.value("select obj_description('t'::regclass)")).isEqualTo("a table's comment");
    }

    @Entity
    @Table(name = "t")
    static class Collated {
        @Id
        long id;

        @Collate("C")
        @Column(length = 300)
        String name;
    }

    @Test
    @EdgeCase(54)
    void collationOfAColumn(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255) collate \"POSIX\")",
                "create index t_name on t (name)",
                "insert into t values (1, 'a')");

        assertThat(scenario.sql(Plain.class)).as("the database's own").isEmpty();
        assertThat(scenario.sql(Wider.class))
                .contains("ALTER TABLE t ALTER COLUMN name TYPE character varying(300) COLLATE \"POSIX\"");
        assertThat(scenario.sql(Collated.class))
                .containsExactly("ALTER TABLE t ALTER COLUMN name TYPE character varying(300) COLLATE \"C\"");
        scenario.becomes(Collated.class);
    }

    @Test
    @EdgeCase(54)
    void collationThatTheModelDrops(TestDatabase database) throws SQLException {
        var evolution = new Evolution(database);
        evolution.follow(EntityModel.of("collated", Collated.class));

        assertThat(evolution.follow(EntityModel.of("plain", Plain.class)).operations())
                .singleElement()
                .extracting(Operation::describe)
                .asString()
                .contains("collation of its type");
    }

    @Test
    @EdgeCase({226, 231})
    void viewsAndRulesThatReadSystemColumns(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255))",
                "create table log (id bigint, at text)",
                "create view origins as select id, tableoid from t",
                "create materialized view versions as select xmin::text as version from t",
                "create rule seen as on update to t do also insert into log values (new.id, old.ctid::text)");

        assertThat(scenario.sql(Plain.class)).isEmpty();
        assertThat(scenario.becomes(Wider.class).operations()).hasSize(2);
    }
}
