// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MigrationException;
import dev.aludel.operation.Hazard;
import dev.aludel.operation.Plan;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Which types are the same, and what a change from one to another takes. */
@PostgresTest
class TypeEdgeCasesTest {

    @Entity
    @Table(name = "t")
    static class Floats {
        @Id
        long id;

        double twice;
        float once;

        @Column(columnDefinition = "float(24)")
        float bits;

        @Column(columnDefinition = "float4")
        float alias;
    }

    @Test
    @EdgeCase({20, 21})
    void floats(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, twice double precision not null, once real not null,"
                        + " bits real, alias real)");

        assertThat(scenario.sql(Floats.class)).isEmpty();
    }

    @Entity
    @Table(name = "t")
    static class Texts {
        @Id
        long id;

        String usual;

        @Column(columnDefinition = "varchar")
        String unlimited;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 22)
        String padded;

        @Column(columnDefinition = "CHAR(22)")
        String defined;

        char letter;
    }

    @Test
    @EdgeCase({22, 23, 24, 56})
    void texts(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, usual character varying(255), unlimited varchar,"
                        + " padded bpchar(22), defined character(22), letter char(1) not null)");

        assertThat(scenario.sql(Texts.class)).isEmpty();
        database.execute("alter table t alter unlimited type text, alter letter type \"char\"");
        assertThat(scenario.sql(Texts.class))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN unlimited TYPE character varying",
                        "ALTER TABLE t ALTER COLUMN letter TYPE character(1)");
        database.execute(
                "alter table t drop letter, add letter bpchar not null default ''",
                "alter table t alter letter drop default");
        assertThat(scenario.plan(Texts.class).operations()).hasSize(2);
    }

    @Entity
    @Table(name = "t")
    static class Moments {
        @Id
        long id;

        LocalDateTime local;
        Instant instant;
        LocalTime time;
        OffsetTime offset;

        @Column(precision = 3)
        LocalDateTime ignored;

        @Column(secondPrecision = 3)
        LocalDateTime millis;
    }

    @Test
    @EdgeCase({25, 27, 28})
    void digitsOfSeconds(TestDatabase database) throws SQLException {
        // Hibernate 6 gives a time six digits, and knows nothing of Jakarta Persistence 3.2, which brought the word.
        String time = EntityModel.HIBERNATE_6 ? "time" : "time(0)";
        String millis = EntityModel.HIBERNATE_6 ? "timestamp" : "timestamp(3)";
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, local timestamp, instant timestamptz, time %s, \"offset\" %s, ignored timestamp, millis %s)"
                        .formatted(time, time, millis));

        assertThat(scenario.sql(Moments.class)).isEmpty();
        if (EntityModel.HIBERNATE_6) {
            database.execute("alter table t alter time type time(0), alter millis type timestamp(3)");
            assertThat(scenario.becomes(Moments.class).operations()).hasSize(2);
            return;
        }
        database.execute("alter table t alter time type time, alter millis type timestamp");
        Plan plan = scenario.becomes(Moments.class);
        assertThat(plan.hazards()).extracting(Hazard::kind).contains(Hazard.Kind.CHANGES_DATA);
        assertThat(plan.operations()).hasSize(2);
    }

    @Entity
    @Table(name = "t")
    static class Zoned {
        @Id
        long id;

        Instant at;
        Instant day;
        LocalDateTime seen;
    }

    @Test
    @EdgeCase(26)
    void timestampsGetTheZoneThatTheyAreMeantIn(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, at timestamp, day date, seen timestamptz)",
                "insert into t values (1, '2020-07-01 12:00', '2020-07-01', '2020-07-01 12:00+00')");

        assertThat(scenario.plan(Zoned.class).hazards())
                .extracting(Hazard::kind)
                .contains(Hazard.Kind.CHANGES_DATA);
        Plan plan = scenario.becomesIn("Asia/Tokyo", Zoned.class);

        assertThat(plan.statements().get(0).sql())
                .isEqualTo("ALTER TABLE t ALTER COLUMN at TYPE timestamp(6) with time zone USING"
                        + " (at AT TIME ZONE 'Asia/Tokyo')::timestamp(6) with time zone");
        assertThat(scenario.value("select at at time zone 'UTC' from t")).isEqualTo("2020-07-01 03:00:00");
        assertThat(scenario.value("select day at time zone 'UTC' from t")).isEqualTo("2020-06-30 15:00:00");
        assertThat(scenario.value("select seen from t")).isEqualTo("2020-07-01 21:00:00");
    }

    @Entity
    @Table(name = "t")
    static class Numbers {
        @Id
        long id;

        BigDecimal plain;

        @Column(precision = 10)
        BigDecimal whole;

        BigInteger integer;

        @Column(precision = 10, scale = 2)
        BigDecimal price;
    }

    @Test
    @EdgeCase({29, 30, 31})
    void numbers(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, plain numeric(38,2), whole numeric(10), integer numeric(38),"
                        + " price numeric(10,2))");

        assertThat(scenario.sql(Numbers.class)).isEmpty();
        database.execute("alter table t alter plain type numeric, alter price type numeric(10,4)");
        Plan plan = scenario.becomes(Numbers.class);
        assertThat(plan.operations()).hasSize(2);
        assertThat(plan.hazards().stream().filter(it -> it.kind() == Hazard.Kind.CHANGES_DATA))
                .hasSize(2);
    }

    @Entity
    @Table(name = "t")
    static class Lengths {
        @Id
        long id;

        @Column(length = 100)
        String wider;

        @Column(columnDefinition = "text")
        String free;
    }

    @Test
    @EdgeCase(32)
    void longerTextsAreNotWrittenAnew(TestDatabase database) throws SQLException {
        var scenario =
                Scenario.given(database, "create table t (id bigint primary key, wider varchar(50), free varchar(50))");
        String file = scenario.value("select pg_relation_filenode('t')");

        assertThat(scenario.plan(Lengths.class).hazards()).isEmpty();
        assertThat(scenario.sql(Lengths.class))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN wider TYPE character varying(100)",
                        "ALTER TABLE t ALTER COLUMN free TYPE text");
        database.execute(scenario.sql(Lengths.class).toArray(String[]::new));

        assertThat(scenario.value("select pg_relation_filenode('t')")).isEqualTo(file);
    }

    @Entity
    @Table(name = "t")
    static class Shorter {
        @Id
        long id;

        @Column(length = 10)
        String text;
    }

    @Test
    @EdgeCase(33)
    void shorterTextsAreAskedForFirst(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, text varchar(50))",
                "insert into t values (1, 'twelve chars')");

        assertThat(scenario.refusals(Shorter.class)).containsExactly("a t.text doesn't fit character varying(10)");
        database.execute("update t set text = 'short'");
        assertThat(scenario.refusals(Shorter.class)).isEmpty();
        scenario.becomes(Shorter.class);
    }

    @Entity
    @Table(name = "t")
    static class Converted {
        @Id
        long id;

        Integer number;
        UUID uuid;
        Boolean flag;
        Integer truth;

        @JdbcTypeCode(SqlTypes.JSON)
        String document;

        @Column(columnDefinition = "json")
        String plain;

        @Column(length = 60)
        String[] words;

        byte[] bytes;
    }

    @Test
    @EdgeCase({34, 121, 123})
    void conversionsThatPostgresDoesNotDoByItself(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, number varchar(20), uuid text, flag integer, truth boolean,"
                        + " document text, plain jsonb, words varchar(30)[], bytes text)",
                "insert into t values (1, '42', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 1, true, '{\"a\": 1}', '{}',"
                        + " array['x'], 'abc')");

        Plan plan = scenario.becomes(Converted.class);

        assertThat(plan.operations()).hasSize(8);
        assertThat(scenario.value("select concat_ws(' ', number, flag, truth, document, plain, words, bytes) from t"))
                .isEqualTo("42 t 1 {\"a\": 1} {} {x} \\x616263");
    }

    @Entity
    @Table(name = "t")
    static class Wide {
        @Id
        long id;

        Long counter;
    }

    @Test
    @EdgeCase(35)
    void sequenceOfASerialColumnGetsItsType(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id serial primary key, counter integer generated by default as identity)",
                "alter table t alter counter drop identity, alter counter drop not null");

        scenario.becomes(Wide.class);

        assertThat(scenario.value("select format_type(seqtypid, null) || ' ' || seqmax from pg_sequence"))
                .isEqualTo("bigint 9223372036854775807");
    }

    @Entity
    @Table(name = "t")
    static class Defaulted {
        @Id
        long id;

        @org.hibernate.annotations.ColumnDefault("5")
        Integer number;

        Integer kept;
    }

    @Test
    @EdgeCase(36)
    void defaultThatDoesNotCast(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, number varchar(20) default '5', kept varchar(20) default '7')",
                "insert into t (id) values (1)");

        scenario.becomes(Defaulted.class);

        database.execute("insert into t (id) values (2)");
        assertThat(scenario.value("select number + kept from t where id = 2")).isEqualTo("12");
    }

    @Entity
    @Table(name = "t")
    static class Objects {
        @Id
        long id;

        @Lob
        String text;

        @Lob
        byte[] bytes;
    }

    @Test
    @EdgeCase({40, 41, 42})
    void largeObjects(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(database, "create table t (id bigint primary key, text oid, bytes oid)");

        assertThat(scenario.sql(Objects.class)).isEmpty();
        database.execute("alter table t alter text type bigint, alter bytes type integer");
        assertThat(scenario.plan(Objects.class).operations()).hasSize(2);
    }

    @Entity
    @Table(name = "t")
    static class Intervals {
        @Id
        long id;

        Duration numeric;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration seconds;

        @Column(columnDefinition = "interval day to second(3)")
        Duration fields;
    }

    @Test
    @EdgeCase(44)
    void intervals(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, \"numeric\" numeric(21), seconds interval second(6),"
                        + " fields interval day to second(3))");

        assertThat(scenario.sql(Intervals.class)).isEmpty();
        database.execute("alter table t alter fields type interval(3)");
        assertThat(scenario.becomes(Intervals.class).operations()).hasSize(1);
    }

    @Entity
    @Table(name = "t")
    static class Arrays {
        @Id
        long id;

        String[] words;

        @org.hibernate.annotations.Array(length = 5)
        Integer[] five;
    }

    @Test
    @EdgeCase(120)
    void arrays(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database, "create table t (id bigint primary key, words character varying(255)[], five integer[])");

        assertThat(scenario.sql(Arrays.class)).isEmpty();
    }

    @Entity
    @Table(name = "t")
    static class Nanos {
        @Id
        long id;

        @Column(precision = 9, secondPrecision = 9)
        Instant at;

        @Column(columnDefinition = "time(9)")
        LocalTime time;

        @Column(columnDefinition = "timestamp(7) array")
        LocalDateTime[] seen;
    }

    @Test
    @EdgeCase(25)
    void moreDigitsOfSecondsThanPostgresKeeps(TestDatabase database) throws SQLException {
        var scenario =
                Scenario.given(database, "create table t (id bigint primary key, at timestamptz(3), seen timestamp[])");

        assertThat(scenario.becomes(Nanos.class).operations()).hasSize(2);
        assertThat(scenario.value("select string_agg(format_type(atttypid, atttypmod), ', ' order by attname)"
                        + " from pg_attribute where attrelid = 't'::regclass and attnum > 1 and not attisdropped"))
                .isEqualTo("timestamp(6) with time zone, timestamp without time zone[], time(6) without time zone");
    }

    @Entity
    @Table(name = "t")
    static class Foreign {
        @Id
        long id;

        @Column(columnDefinition = "LONGTEXT")
        String body;

        @Column(columnDefinition = "DATETIME")
        LocalDateTime at;

        @Column(columnDefinition = "VARCHAR2(20 CHAR) default 'x'")
        String name;

        @Column(columnDefinition = "NUMBER(1)")
        int flag;

        @Column(columnDefinition = "hstore array")
        String[] pairs;
    }

    @Test
    @EdgeCase({19, 51})
    void typesThatPostgresDoesNotKnow(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(
                database,
                "create table t (id bigint primary key, body text, at timestamp, name varchar(20) default 'x',"
                        + " flag numeric(1), pairs text[])");

        assertThat(scenario.sql(Foreign.class)).isEmpty();
        assertThat(scenario.findings(Foreign.class))
                .hasSize(5)
                .anyMatch(
                        it -> it.startsWith("column t.body: dev.aludel.mapping.TypeEdgeCasesTest$Foreign.body asks for"
                                        + " the type LONGTEXT, which PostgreSQL refuses: ")
                                && it.endsWith("; its type text stays"));
        database.execute("alter table t drop body, drop pairs");
        assertThatThrownBy(() -> scenario.sql(Foreign.class))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("ALU-322")
                .hasMessageContaining("Foreign.body asks for the type LONGTEXT")
                .hasMessageContaining("Foreign.pairs asks for the type hstore")
                .hasMessageContaining(
                        "it is of the extension hstore: write op.execute(\"CREATE EXTENSION IF NOT EXISTS hstore\")")
                .hasMessageNotContaining("DATETIME");
    }
}
