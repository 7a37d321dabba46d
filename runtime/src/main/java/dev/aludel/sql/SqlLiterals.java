// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static dev.aludel.sql.Quoting.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How the values of parameters are spelled as literals, of the types that PostgreSQL's JDBC driver gives them. */
final class SqlLiterals {

    private static final int LAST_YEAR = 9999;

    private static final int MOST_DIGITS = 9;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, MOST_DIGITS, true)
            .toFormatter(Locale.ROOT);

    private final Map<Class<?>, Function<Object, Optional<String>>> spellings = new HashMap<>();

    SqlLiterals() {
        spell(String.class, it -> typed(it, "varchar"));
        spell(Character.class, it -> typed(it.toString(), "varchar"));
        spell(Boolean.class, it -> Optional.of(it.toString()));
        spell(Byte.class, it -> typed(it.toString(), "smallint"));
        spell(Short.class, it -> typed(it.toString(), "smallint"));
        spell(Integer.class, it -> typed(it.toString(), "integer"));
        spell(Long.class, it -> typed(it.toString(), "bigint"));
        spell(BigInteger.class, it -> typed(it.toString(), "numeric"));
        spell(BigDecimal.class, it -> typed(it.toString(), "numeric"));
        spell(Float.class, it -> typed(it.toString(), "real"));
        spell(Double.class, it -> typed(it.toString(), "double precision"));
        spell(UUID.class, it -> typed(it.toString(), "uuid"));
        spell(byte[].class, it -> Optional.of("decode('" + HexFormat.of().formatHex(it) + "', 'hex')"));
        spell(LocalDate.class, it -> day(it, "", "date"));
        spell(LocalTime.class, it -> typed(TIME.format(it), "time"));
        spell(OffsetTime.class, it -> typed(TIME.format(it) + offset(it.getOffset()), "timetz"));
        spell(LocalDateTime.class, it -> day(it.toLocalDate(), " " + TIME.format(it), "timestamp"));
        spell(OffsetDateTime.class, SqlLiterals::moment);
        spell(Instant.class, SqlLiterals::moment);
    }

    /** A value as a literal that can stand wherever the parameter stood; empty if there is no such spelling. */
    Optional<String> of(Object value) {
        Function<Object, Optional<String>> spelling = spellings.get(value.getClass());
        return spelling == null ? Optional.empty() : spelling.apply(value);
    }

    private <T> void spell(Class<T> type, Function<T, Optional<String>> spelling) {
        spellings.put(type, value -> spelling.apply(type.cast(value)));
    }

    // In parentheses: what follows a parameter may be a subscript, which would become part of the type.
    private static Optional<String> typed(String text, String type) {
        return Optional.of("(" + literal(text) + "::" + type + ")");
    }

    private static Optional<String> moment(OffsetDateTime value) {
        return day(value.toLocalDate(), " " + TIME.format(value) + offset(value.getOffset()), "timestamptz");
    }

    private static Optional<String> moment(Instant value) {
        try {
            return moment(value.atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(LocalDate day, String rest, String type) {
        boolean plain = day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
        return plain ? typed(day + rest, type) : Optional.empty();
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00" : offset.getId();
    }
}
