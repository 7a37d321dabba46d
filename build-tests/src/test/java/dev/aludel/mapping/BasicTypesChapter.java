// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

/** The chapter on basic types. */
final class BasicTypesChapter {

    private BasicTypesChapter() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of("guide: bytes and characters", Bytes.class)
                        .with("hibernate.type.wrapper_array_handling", "allow"),
                EntityModel.of("guide: uuids", Uuids.class),
                EntityModel.of("guide: durations", Durations.class),
                EntityModel.of("guide: documents", Documents.class),
                EntityModel.of("guide: arrays", Arrays.class),
                EntityModel.of("guide: zones", Zones.class),
                EntityModel.of("guide: fractions of seconds", Fractions.class),
                EntityModel.of("guide: large objects", Larges.class),
                EntityModel.of("guide: values with types of their own", Values.class),
                EntityModel.of("guide: serialised values", Serialised.class),
                EntityModel.of("guide: generated values", Generating.class),
                EntityModel.of("guide: converters", Converted.class),
                EntityModel.of("guide: enums", Enums.class),
                EntityModel.of("guide: checks of columns and tables", Checked.class));
    }

    @EdgeCase(39)
    @Entity
    @Table(name = "bytes")
    static class Bytes {
        @Id
        long id;

        byte plain;
        Byte boxed;
        byte[] bytes;
        Byte[] boxes;
        char[] characters;

        @JdbcTypeCode(SqlTypes.TINYINT)
        Integer tiny;
    }

    @EdgeCase(43)
    @Entity
    @Table(name = "uuids")
    static class Uuids {
        @Id
        UUID id;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        UUID textual;

        @JdbcTypeCode(SqlTypes.CHAR)
        UUID padded;

        @JdbcTypeCode(SqlTypes.BINARY)
        UUID bytes;
    }

    @EdgeCase(44)
    @Entity
    @Table(name = "durations")
    static class Durations {
        @Id
        long id;

        Duration nanoseconds;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration seconds;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        @Column(scale = 3)
        Duration milliseconds;

        @Column(columnDefinition = "interval day to second(3)")
        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration days;

        @Column(columnDefinition = "interval(3)")
        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration everything;
    }

    @Entity
    @Table(name = "documents")
    static class Documents {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.JSON)
        String text;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> map;

        @JdbcTypeCode(SqlTypes.JSON)
        List<Integer> list;

        @Column(columnDefinition = "json")
        @JdbcTypeCode(SqlTypes.JSON)
        String plainJson;

        @JdbcTypeCode(SqlTypes.SQLXML)
        String xml;
    }

    @EdgeCase({117, 120})
    @Entity
    @Table(name = "arrays")
    static class Arrays {
        @Id
        long id;

        String[] words;
        List<String> list;

        @Column(length = 30)
        Set<String> shortWords;

        int[] numbers;

        @Array(length = 5)
        Integer[] five;

        UUID[] uuids;
        LocalDate[] days;

        @Enumerated(EnumType.STRING)
        List<BasicMappings.Colour> named;

        @Enumerated(EnumType.ORDINAL)
        BasicMappings.Colour[] numbered;
    }

    @EdgeCase(47)
    @Entity
    @Table(name = "zones")
    static class Zones {
        @Id
        long id;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetDateTime kept;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        @TimeZoneColumn(name = "zone_of_named")
        ZonedDateTime named;

        @TimeZoneStorage(TimeZoneStorageType.NATIVE)
        OffsetDateTime nativeZone;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        OffsetDateTime normalized;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
        ZonedDateTime utc;
    }

    @EdgeCase(28)
    @Entity
    @Table(name = "fractions")
    static class Fractions {
        @Id
        long id;

        @Column(precision = 3)
        LocalDateTime precision;

        @Column(secondPrecision = 3)
        LocalDateTime seconds;

        @Column(secondPrecision = 0)
        Instant whole;

        LocalTime time;
        OffsetTime shifted;
    }

    @EdgeCase(48)
    @Entity
    @Table(name = "larges")
    static class Larges {
        @Id
        long id;

        @Lob
        String text;

        @Lob
        byte[] bytes;

        @Lob
        @Column(columnDefinition = "text")
        String defined;

        @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
        String unlimited;

        @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
        byte[] unlimitedBytes;

        @Column(length = 100_000)
        String lengthy;

        @Column(length = 10_485_761)
        String tooLong;

        @Nationalized
        String nationalized;
    }

    @EdgeCase(46)
    @Entity
    @Table(name = "valued")
    static class Values {
        @Id
        long id;

        InetAddress address;
        Currency currency;
        ZoneOffset shift;
        ZoneId zone;
        Locale locale;
        TimeZone timeZone;
        URL url;
        Class<?> kind;
    }

    @Entity
    @Table(name = "serialised")
    static class Serialised {
        @Id
        long id;

        Year year;
        YearMonth month;
        URI uri;
    }

    @EdgeCase({73, 75, 79})
    @Entity
    @Table(name = "generating")
    static class Generating {
        @Id
        long id;

        String nickname = "none";

        boolean initialised = true;

        @GeneratedColumn("lower(nickname)")
        String lowered;

        @Formula("upper(nickname)")
        String uppered;

        @Transient
        String nowhere;

        @CreationTimestamp
        Instant created;

        @UpdateTimestamp
        Instant updated;

        @Generated(sql = "1 + 1")
        int computed;

        @ColumnTransformer(read = "secret || ''", write = "trim(?)")
        String secret;

        @Basic(optional = false)
        @Version
        Instant version;
    }

    enum Size {
        SMALL("s"),
        LARGE("l");

        @EnumeratedValue
        final String code;

        Size(String code) {
            this.code = code;
        }
    }

    @Converter
    static class ColourLetter implements AttributeConverter<BasicMappings.Colour, Character> {
        @Override
        public Character convertToDatabaseColumn(BasicMappings.Colour colour) {
            return colour.name().charAt(0);
        }

        @Override
        public BasicMappings.Colour convertToEntityAttribute(Character letter) {
            return BasicMappings.Colour.valueOf(letter.toString());
        }
    }

    @Converter(autoApply = true)
    static class MonthText implements AttributeConverter<YearMonth, String> {
        @Override
        public String convertToDatabaseColumn(YearMonth month) {
            return month.toString();
        }

        @Override
        public YearMonth convertToEntityAttribute(String text) {
            return YearMonth.parse(text);
        }
    }

    @EdgeCase(118)
    @Entity
    @Table(name = "converted")
    static class Converted {
        @Id
        long id;

        @Convert(converter = ColourLetter.class)
        BasicMappings.Colour letter;

        @Convert(converter = MonthText.class)
        @Column(length = 7)
        YearMonth month;

        @Enumerated(EnumType.STRING)
        Size size;
    }

    @EdgeCase(116)
    @Entity
    @Table(name = "enums_of_all_kinds")
    static class Enums {
        @Id
        long id;

        BasicMappings.Colour plain;

        @Enumerated(EnumType.STRING)
        @Column(columnDefinition = "varchar(10)")
        BasicMappings.Colour defined;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 8)
        BasicMappings.Colour padded;

        @Enumerated(EnumType.ORDINAL)
        @JdbcTypeCode(SqlTypes.INTEGER)
        BasicMappings.Colour integer;
    }

    @SuppressWarnings("deprecation") // what JPA 3.2 has instead, line 6.6 doesn't read
    @EdgeCase({129, 130, 133})
    @Entity
    @Table(
            name = "checked",
            check = {
                @CheckConstraint(constraint = "low > 0"),
                @CheckConstraint(constraint = "high < 1000"),
                @CheckConstraint(name = "in_order", constraint = "low < high")
            })
    @Check(name = "not_seven", constraints = "low <> 7")
    static class Checked {
        @Id
        long id;

        @Column(check = @CheckConstraint(constraint = "low > 0"))
        int low;

        @Check(constraints = "high between 1 and 99")
        int high;
    }
}
