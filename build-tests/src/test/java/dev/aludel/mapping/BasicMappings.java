// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.Basic;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** Entities that map basic types and what can be said of a column. */
final class BasicMappings {

    private BasicMappings() {}

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Entity
    @Table(name = "integers")
    static class Integers {
        @Id
        long id;

        boolean flag;
        Boolean maybe;
        byte tiny;
        short small;
        int normal;
        Integer boxed;
        long big;
        Long bigBoxed;

        @Version
        int version;
    }

    @Entity
    @Table(name = "decimals")
    @EdgeCase({20, 21, 29})
    static class Decimals {
        @Id
        long id;

        float single;
        double twice;

        @Column(precision = 7)
        float digits;

        BigDecimal plain;

        @Column(precision = 10, scale = 4)
        BigDecimal exact;

        @Column(precision = 12)
        BigDecimal whole;

        BigInteger integer;
    }

    @Entity
    @Table(name = "texts")
    @EdgeCase({23, 48})
    static class Texts {
        @Id
        @Column(length = 36)
        String id;

        String usual;

        @Column(length = 40)
        String brief;

        @Column(length = 100_000)
        String lengthy;

        @Column(length = 20_000_000)
        String endless;

        char letter;
        Character maybe;
        char[] letters;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 8)
        String padded;

        @JdbcTypeCode(SqlTypes.LONGVARCHAR)
        String unlimited;
    }

    @Entity
    @Table(name = "times")
    static class Times {
        @Id
        long id;

        LocalDate day;
        LocalTime time;
        LocalDateTime local;

        @Column(secondPrecision = 3)
        LocalDateTime millis;

        Instant instant;
        OffsetDateTime shifted;
        ZonedDateTime zoned;
        OffsetTime offsetTime;
        Duration duration;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration interval;

        Year year;
    }

    @Entity
    @Table(name = "others")
    @EdgeCase(120)
    static class Others {
        @Id
        UUID id;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        UUID textual;

        byte[] bytes;

        @Lob
        byte[] blob;

        @Lob
        String clob;

        Currency currency;
        Locale locale;
        TimeZone zone;
        URL url;

        @JdbcTypeCode(SqlTypes.INET)
        InetAddress address;

        @JdbcTypeCode(SqlTypes.JSON)
        String document;

        @JdbcTypeCode(SqlTypes.ARRAY)
        String[] words;
    }

    @Entity
    @Table(name = "nullability")
    @EdgeCase(60)
    static class Nullability {
        @Id
        long id;

        @Column(nullable = false)
        String required;

        @Basic(optional = false)
        String mandatory;

        int primitive;

        @Column(precision = 5)
        int annotated;

        Integer optional;
    }

    @Entity
    @Table(name = "defaults")
    @EdgeCase({71, 124})
    static class Defaults {
        @Id
        long id;

        @ColumnDefault("'it''s'")
        String quoted;

        @ColumnDefault("5")
        long number;

        @ColumnDefault("-1.50")
        BigDecimal amount;

        @ColumnDefault("true")
        boolean flag;

        @ColumnDefault("now()")
        Instant created;

        @ColumnDefault("current_date + 30")
        LocalDate due;

        @ColumnDefault("gen_random_uuid()")
        UUID token;

        @ColumnDefault("'{\"b\": 1, \"a\": 2}'")
        @JdbcTypeCode(SqlTypes.JSON)
        String document;

        @ColumnDefault("null")
        String nothing;
    }

    @Entity
    @Table(name = "definitions")
    @EdgeCase({56, 57})
    static class Definitions {
        @Id
        long id;

        @Column(columnDefinition = "varchar(20) default 'retail' not null")
        String kind;

        @Column(columnDefinition = "TEXT")
        String text;

        @Column(columnDefinition = "TIMESTAMP WITH TIME ZONE")
        Instant instant;

        @Column(columnDefinition = "BIGINT NOT NULL DEFAULT 0")
        long counter;

        @Column(columnDefinition = "int4")
        int alias;

        @Column(columnDefinition = "smallint check (share >= 0) check (share <= 100)")
        short share;
    }

    @Entity
    @Table(name = "enums")
    static class Enums {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        Colour named;

        @Enumerated(EnumType.ORDINAL)
        Colour numbered;

        @Enumerated(EnumType.STRING)
        @Column(length = 10, nullable = false)
        Colour required;
    }

    @Entity
    @Table(
            name = "checks",
            check = {
                @CheckConstraint(name = "ck_window", constraint = "starts < ends"),
                @CheckConstraint(constraint = "amount between 1 and 100")
            })
    @EdgeCase(131)
    static class Checks {
        @Id
        long id;

        LocalDate starts;
        LocalDate ends;

        @Column(check = @CheckConstraint(constraint = "amount > 0"))
        int amount;

        @Column(check = @CheckConstraint(name = "ck_code", constraint = "code ~ '^[A-Z]{3}$'"))
        String code;
    }

    @Entity
    @Table(name = "comments", comment = "What people said; all of it: 100 % $1 {x} \\n")
    @EdgeCase(252)
    static class Comments {
        @Id
        long id;

        @Column(comment = "first, second & <third> */ \"quoted\"")
        String text;
    }

    @Entity
    @Table(name = "converters")
    @EdgeCase(119)
    static class Converters {
        @Id
        long id;

        @Convert(converter = YesNoConverter.class)
        boolean yesNo;

        @Convert(converter = TrueFalseConverter.class)
        Boolean trueFalse;

        @Convert(converter = NumericBooleanConverter.class)
        Boolean numeric;
    }
}
