// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Hazard;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Defaults and generated columns: which are the same, and what becomes of them. */
@PostgresTest
class DefaultEdgeCasesTest {

    @Entity
    @Table(name = "t")
    static class Defaults {
        @Id
        long id;

        @ColumnDefault("now()")
        OffsetDateTime at;

        @ColumnDefault("'abc'")
        String text;

        @ColumnDefault("'{\"b\":1,\"a\":2}'")
        @JdbcTypeCode(SqlTypes.JSON)
        String document;

        @ColumnDefault("5")
        Long number;

        @ColumnDefault("-1")
        Integer negative;

        @ColumnDefault("1e3")
        BigDecimal thousand;

        @ColumnDefault("'t'")
        Boolean truth;

        @ColumnDefault("'2020-1-1'")
        LocalDate day;

        @ColumnDefault("'10:00'")
        LocalTime time;

        @ColumnDefault("null")
        String nothing;

        @ColumnDefault("null")
        Integer none;

        @ColumnDefault("'it''s \\ 100 % of $1 ? :name\n'")
        String hostile;

        boolean initialised = true;

        @CreationTimestamp
        @Column(nullable = false)
        OffsetDateTime created;

        @UpdateTimestamp
        @Column(nullable = false)
        OffsetDateTime updated;
    }

    @Test
    @EdgeCase({68, 69, 70, 71, 73, 79, 124})
    void spellingsOfDefaults(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, at timestamptz default now(), text varchar(255) default 'abc',"
                        + " document jsonb default '{\"a\": 2, \"b\": 1}', number bigint default (5)::bigint,"
                        + " negative integer default '-1'::integer, thousand numeric(38,2) default 1000,"
                        + " truth boolean default true, day date default '2020-01-01', time time(0) default '10:00:00',"
                        + " nothing varchar(255) default null, none integer,"
                        + " hostile varchar(255) default E'it''s \\\\ 100 % of $1 ? :name\\n',"
                        + " initialised boolean not null, created timestamptz not null, updated timestamptz not null)");

        assertThat(scenario.sql(Defaults.class)).isEmpty();
        database.execute("alter table t alter at set default current_timestamp, alter number set default 6");
        Plan plan = scenario.becomes(Defaults.class);
        assertThat(plan.operations()).extracting(Operation::describe).anyMatch(it -> it.contains("t.number"));
    }

    @Entity
    @Table(name = "t")
    static class Plain {
        @Id
        long id;

        String text;
    }

    @Test
    @EdgeCase(72)
    void defaultThatOnlyTheDatabaseHas(TestDatabase database) throws SQLException {
        var scenario =
                Scenario.given(database, "create table t (id bigint primary key, text varchar(255) default 'kept')");

        assertThat(scenario.sql(Plain.class)).isEmpty();
    }

    @Entity
    @Table(name = "t")
    static class Generated {
        @Id
        long id;

        String name;

        @GeneratedColumn("lower(name)")
        String folded;
    }

    @Entity
    @Table(name = "t")
    static class GeneratedAnew {
        @Id
        long id;

        String name;

        @GeneratedColumn("upper(name)")
        String folded;
    }

    @Entity
    @Table(name = "t")
    static class Settled {
        @Id
        long id;

        String name;
        String folded;
    }

    @Test
    @EdgeCase({75, 76, 77})
    void generatedColumns(TestDatabase database) throws SQLException {
        // What Hibernate makes of it.
        boolean virtual = database.serverVersion() >= 180_000;
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, name varchar(255),"
                        + " folded varchar(255) generated always as (lower((name)::text)) "
                        + (virtual ? "virtual)" : "stored)"),
                "insert into t (id, name) values (1, 'Anna')");

        assertThat(scenario.sql(Generated.class)).isEmpty();
        Plan plan = scenario.becomes(GeneratedAnew.class);
        assertThat(plan.hazards().stream().anyMatch(it -> it.kind() == Hazard.Kind.REWRITES_TABLE))
                .isEqualTo(!virtual);
        assertThat(scenario.value("select folded from t")).isEqualTo("ANNA");
        scenario.becomes(Generated.class);
        assertThat(scenario.value("select folded from t")).isEqualTo("anna");
    }

    @Test
    @EdgeCase(77)
    void columnThatIsComputedNoMoreKeepsItsValues(TestDatabase database) throws SQLException {
        var evolution = new Evolution(database);
        evolution.follow(EntityModel.of("generated", Generated.class));
        database.execute("insert into t (id, name) values (1, 'Anna')");

        evolution.follow(EntityModel.of("settled", Settled.class));
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select folded from t")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("anna");
        }
        evolution.follow(EntityModel.of("generated", Generated.class));
    }

    @Test
    @EdgeCase(78)
    void generatedColumnBesideTheOneItReads(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(database, "create table t (id bigint primary key)", "insert into t values (1)");

        assertThat(scenario.becomes(Generated.class).operations())
                .extracting(Operation::describe)
                .containsExactly("add column t.name", "add column t.folded");
    }

    @Entity
    @Table(name = "t")
    static class Required {
        @Id
        long id;

        @ColumnDefault("'none'")
        @Column(nullable = false)
        String tier;
    }

    @Test
    @EdgeCase(62)
    void requiredColumnWithAConstantDefaultIsOneStatement(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(database, "create table t (id bigint primary key)", "insert into t values (1)");

        assertThat(scenario.sql(Required.class)).hasSize(1);
        scenario.becomes(Required.class);
    }
}
