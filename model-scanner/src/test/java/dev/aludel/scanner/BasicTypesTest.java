// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.bool;
import static dev.aludel.schema.DataType.bytea;
import static dev.aludel.schema.DataType.character;
import static dev.aludel.schema.DataType.date;
import static dev.aludel.schema.DataType.doublePrecision;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.jsonb;
import static dev.aludel.schema.DataType.numeric;
import static dev.aludel.schema.DataType.real;
import static dev.aludel.schema.DataType.smallint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.time;
import static dev.aludel.schema.DataType.timestamp;
import static dev.aludel.schema.DataType.timestamptz;
import static dev.aludel.schema.DataType.type;
import static dev.aludel.schema.DataType.uuid;
import static dev.aludel.schema.DataType.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Every basic type as the type that Hibernate gives it on PostgreSQL. */
class BasicTypesTest {

    @Entity(name = "numbers")
    static class Numbers {
        @Id
        long id;

        byte small;
        short shorter;
        int plain;
        float single;
        double twice;
        BigDecimal decimal;
        BigInteger huge;

        @jakarta.persistence.Column(precision = 10)
        BigDecimal whole;

        @jakarta.persistence.Column(precision = 12, scale = 4)
        BigDecimal exact;
    }

    @Test
    @EdgeCase(29)
    void numbers() {
        assertThat(Scan.of(Numbers.class).table().columns())
                .containsExactlyInAnyOrder(
                        column("id", bigint()).notNull(),
                        column("small", smallint()).notNull(),
                        column("shorter", smallint()).notNull(),
                        column("plain", integer()).notNull(),
                        column("single", real()).notNull(),
                        column("twice", doublePrecision()).notNull(),
                        column("decimal", numeric(38, 2)),
                        column("huge", numeric(38, 0)),
                        column("whole", numeric(10, 0)),
                        column("exact", numeric(12, 4)));
    }

    @Entity(name = "times")
    static class Times {
        @Id
        long id;

        LocalDate day;
        LocalTime hour;
        LocalDateTime local;
        Instant moment;
        OffsetDateTime shifted;
        ZonedDateTime zoned;
        Duration duration;
        Year year;
        ZoneOffset zone;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetDateTime kept;
    }

    @Test
    @EdgeCase(47)
    void times() {
        assertThat(Scan.of(Times.class).table().columns())
                .containsExactlyInAnyOrder(
                        column("id", bigint()).notNull(),
                        column("day", date()),
                        column("hour", time(Scan.HIBERNATE_6 ? 6 : 0)),
                        column("local", timestamp(6)),
                        column("moment", timestamptz(6)),
                        column("shifted", timestamptz(6)),
                        column("zoned", timestamptz(6)),
                        column("duration", numeric(21, 0)),
                        column("year", integer()),
                        column("zone", varchar(6)),
                        column("kept", timestamptz(6)),
                        column("kept_tz", integer()));
    }

    @Entity(name = "texts")
    static class Texts {
        @Id
        UUID id;

        String plain;

        @jakarta.persistence.Column(length = 40)
        String limited;

        @jakarta.persistence.Column(length = 100_000_000)
        String endless;

        @JdbcTypeCode(SqlTypes.CHAR)
        @jakarta.persistence.Column(length = 2)
        String padded;

        char letter;
        boolean truth;
        byte[] bytes;

        @Lob
        String large;

        @Lob
        byte[] blob;

        @JdbcTypeCode(SqlTypes.JSON)
        String document;

        Currency currency;
        Locale locale;
        TimeZone zone;
        URL link;
        URI place;
        InetAddress address;
        Class<?> kind;
        List<String> words;
        int[] counts;
    }

    @Test
    @EdgeCase(46)
    void textsAndOthers() {
        List<Column> columns = Scan.of(Texts.class).table().columns();

        assertThat(columns)
                .containsExactlyInAnyOrder(
                        column("id", uuid()).notNull(),
                        column("plain", varchar(255)),
                        column("limited", varchar(40)),
                        column("endless", text()),
                        column("padded", character(2)),
                        column("letter", character(1)).notNull(),
                        column("truth", bool()).notNull(),
                        column("bytes", bytea()),
                        column("large", type("oid")),
                        column("blob", type("oid")),
                        column("document", jsonb()),
                        column("currency", varchar(3)),
                        column("locale", varchar(255)),
                        column("zone", varchar(255)),
                        column("link", varchar(255)),
                        column("place", bytea()),
                        column("address", type("inet")),
                        column("kind", varchar(255)),
                        column("words", varchar(255).array()),
                        column("counts", integer().array()));
    }
}
