// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.NumericType;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.TemporalType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to turn a column's values into another type.
 *
 * @param from the type before
 * @param to the type after
 * @param cost what it does to the table
 * @param zone the time zone in which values without one are meant, or null for the session's
 */
record TypeChange(
        DataType from, DataType to, Cost cost, @Nullable String zone) {

    /** The digits of seconds that PostgreSQL stores when nobody says how many. */
    private static final int MOST_DIGITS = 6;

    static TypeChange of(DataType from, DataType to, @Nullable String zone) {
        return new TypeChange(from, to, cost(from, to), shiftsZone(from, to) ? zone : null);
    }

    /** Whether PostgreSQL takes the session's time zone for the values, and another could be meant. */
    static boolean shiftsZone(DataType from, DataType to) {
        boolean gets = isMoment(to);
        return gets != isMoment(from) && isZoneless(gets ? from : to);
    }

    /** Whether the session's time zone decides what becomes of the values; a text may state one of its own. */
    private static boolean takesSessionZone(DataType from, DataType to) {
        DataType before = element(from);
        DataType after = element(to);
        boolean gets = (isMoment(after) || isZonedTime(after)) && !isMoment(before) && !isZonedTime(before);
        return gets || (isMoment(before) && !isMoment(after));
    }

    private static boolean isMoment(DataType type) {
        return type instanceof TemporalType it && it.kind() == TemporalType.Kind.TIMESTAMPTZ;
    }

    private static boolean isZonedTime(DataType type) {
        return type instanceof TemporalType it && it.kind() == TemporalType.Kind.TIMETZ;
    }

    private static DataType element(DataType type) {
        return type instanceof ArrayType array ? array.element() : type;
    }

    private static boolean isZoneless(DataType type) {
        return type == BasicType.DATE
                || (type instanceof TemporalType it
                        && (it.kind() == TemporalType.Kind.TIMESTAMP || it.kind() == TemporalType.Kind.TIME));
    }

    /** The {@code USING} clause, where PostgreSQL wouldn't convert by itself; else nothing. */
    String using(String column) {
        return cost == Cost.CAST || zone != null ? " USING " + converted(column) : "";
    }

    /** The value of a column, converted. */
    String converted(String column) {
        if (zone != null) {
            String moment = quoted(column) + (from == BasicType.DATE ? "::timestamp" : "");
            return "(" + moment + " AT TIME ZONE " + literal(zone) + ")::" + to.sql();
        }
        return from.equals(to) ? quoted(column) : quoted(column) + Casts.path(from, to) + "::" + to.sql();
    }

    /** The value of a column, converted up to its text. */
    String textually(String column) {
        return quoted(column) + Casts.path(from, to) + "::text";
    }

    /** Whether a value may not fit. */
    boolean mayFail() {
        return cost == Cost.NARROW || cost == Cost.ROUND || cost == Cost.CAST;
    }

    List<Hazard> hazards(ColumnName column) {
        String change = "from " + from.sql() + " to " + to.sql();
        List<Hazard> hazards = new ArrayList<>();
        if (cost == Cost.ROUND || takesSessionZone(from, to)) {
            hazards.add(new Hazard(Hazard.Kind.CHANGES_DATA, column + " " + change + " " + loss()));
        }
        switch (cost) {
            case ROUND -> hazards.add(fails("a value doesn't fit " + to.sql()));
            case NARROW -> hazards.add(fails("a " + column + " doesn't fit " + to.sql()));
            case CAST -> hazards.add(fails("a " + column + " can't be converted " + change));
            case NOTHING, REWRITE -> {}
        }
        if (cost != Cost.NOTHING) {
            hazards.add(new Hazard(
                    Hazard.Kind.REWRITES_TABLE,
                    "every row of " + column.table() + " is written anew, nobody can read it meanwhile"));
        }
        return List.copyOf(hazards);
    }

    private static Hazard fails(String when) {
        return new Hazard(Hazard.Kind.FAILS_ON_EXISTING_ROWS, "fails if " + when);
    }

    private String loss() {
        if (zone != null) {
            return "takes values without a time zone as meant in " + zone;
        }
        if (shiftsZone(from, to)) {
            return "takes the time zone of the session that runs it; .atTimeZone(…) says which is meant";
        }
        if (!takesSessionZone(from, to)) {
            return "rounds or cuts values";
        }
        return isMoment(element(from))
                ? "writes values in the time zone of the session that runs it"
                : "takes the time zone of the session that runs it where a value states none";
    }

    private static Cost cost(DataType from, DataType to) {
        if (isText(to)) {
            return toText(from, to);
        }
        if (from instanceof NumericType before && to instanceof NumericType after) {
            return numeric(before, after);
        }
        if (rank(from) != NumberRank.NONE && rank(to) != NumberRank.NONE) {
            return number(from, to);
        }
        if (isTemporal(from) && isTemporal(to) && Casts.exists(from, to)) {
            return temporal(from, to);
        }
        return Cost.CAST;
    }

    private static Cost number(DataType from, DataType to) {
        if (to instanceof NumericType limited && isInteger(from)) {
            Integer precision = limited.precision();
            boolean fits = precision == null || precision - limited.scale() >= integerDigits(from);
            return fits ? Cost.REWRITE : Cost.NARROW;
        }
        if (isInteger(from) && isInteger(to)) {
            return rank(to).compareTo(rank(from)) >= 0 ? Cost.REWRITE : Cost.NARROW;
        }
        return isExact(from, to) ? Cost.REWRITE : Cost.ROUND;
    }

    /** Whether a binary floating-point type holds every value: {@code real} has 24 bits, {@code double precision} 53. */
    private static boolean isExact(DataType from, DataType to) {
        if (to == BasicType.REAL) {
            return from == BasicType.SMALLINT;
        }
        return to == BasicType.DOUBLE_PRECISION
                && (from == BasicType.SMALLINT || from == BasicType.INTEGER || from == BasicType.REAL);
    }

    private static int integerDigits(DataType integer) {
        return Long.toString(SequenceOptions.defaults((BasicType) integer, 1).maximum())
                .length();
    }

    private static boolean isText(DataType type) {
        return type == BasicType.TEXT || type instanceof CharacterType;
    }

    private static Cost toText(DataType from, DataType to) {
        boolean blanks = isPadded(from) || isPadded(to);
        int room = length(to);
        if (room == Integer.MAX_VALUE) {
            return isText(from) && !blanks ? Cost.NOTHING : Cost.REWRITE;
        }
        if (!isText(from) || length(from) > room) {
            return Cost.NARROW;
        }
        return blanks ? Cost.REWRITE : Cost.NOTHING;
    }

    private static boolean isPadded(DataType type) {
        return type instanceof CharacterType it && it.kind() == CharacterType.Kind.CHARACTER;
    }

    private static int length(DataType type) {
        Integer length = type instanceof CharacterType it ? it.length() : null;
        return length == null ? Integer.MAX_VALUE : length;
    }

    private static Cost numeric(NumericType from, NumericType to) {
        Integer before = from.precision();
        Integer after = to.precision();
        if (after == null) {
            return Cost.NOTHING;
        }
        if (before == null || to.scale() < from.scale()) {
            return Cost.ROUND;
        }
        if (after - to.scale() < before - from.scale()) {
            return Cost.NARROW;
        }
        return to.scale() == from.scale() ? Cost.NOTHING : Cost.REWRITE;
    }

    /** Numbers by how much they hold. */
    private static NumberRank rank(DataType type) {
        if (type instanceof NumericType it) {
            return it.precision() == null ? NumberRank.NUMERIC : NumberRank.LIMITED;
        }
        if (type instanceof BasicType basic) {
            return switch (basic) {
                case SMALLINT -> NumberRank.SMALLINT;
                case INTEGER -> NumberRank.INTEGER;
                case BIGINT -> NumberRank.BIGINT;
                case REAL -> NumberRank.REAL;
                case DOUBLE_PRECISION -> NumberRank.DOUBLE;
                default -> NumberRank.NONE;
            };
        }
        return NumberRank.NONE;
    }

    private static boolean isInteger(DataType type) {
        return type == BasicType.SMALLINT || type == BasicType.INTEGER || type == BasicType.BIGINT;
    }

    private static boolean isTemporal(DataType type) {
        return type == BasicType.DATE || type instanceof TemporalType;
    }

    private static Cost temporal(DataType from, DataType to) {
        if (from instanceof TemporalType before && to instanceof TemporalType after && before.kind() == after.kind()) {
            return digits(after) >= digits(before) ? Cost.NOTHING : Cost.ROUND;
        }
        boolean isDay = from == BasicType.DATE && isDayWithTime(to);
        return isDay ? Cost.NARROW : Cost.ROUND;
    }

    /** A day becomes its midnight; only those after the year 294276 have none there. */
    private static boolean isDayWithTime(DataType type) {
        return type instanceof TemporalType it
                && (it.kind() == TemporalType.Kind.TIMESTAMP || it.kind() == TemporalType.Kind.TIMESTAMPTZ);
    }

    private static int digits(TemporalType type) {
        Integer precision = type.precision();
        return precision == null ? MOST_DIGITS : precision;
    }

    /** The kinds of numbers, by how much they hold. */
    private enum NumberRank {
        NONE,
        LIMITED,
        SMALLINT,
        INTEGER,
        BIGINT,
        REAL,
        DOUBLE,
        NUMERIC
    }

    /** What a change of type does to the rows. */
    enum Cost {
        /** The values stay as they are stored. */
        NOTHING,
        /** The values are stored anew and all fit. */
        REWRITE,
        /** A value may not fit. */
        NARROW,
        /** A value may be rounded, cut or shifted. */
        ROUND,
        /** PostgreSQL converts only when told to, and may fail. */
        CAST
    }
}
