// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.NumericType;
import dev.aludel.schema.TemporalType;
import dev.aludel.schema.VerbatimType;
import java.util.Map;
import java.util.Set;

/**
 * Which types PostgreSQL converts to which when told to, of those that we know; see its catalog {@code pg_cast}. Where
 * it has no way, text is one: every type is written as text and read from it.
 */
final class Casts {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");

    private static final Map<String, Set<String>> OTHERS = Map.ofEntries(
            Map.entry("boolean", Set.of("integer")),
            Map.entry("integer", Set.of("boolean", "oid", "money")),
            Map.entry("smallint", Set.of("oid")),
            Map.entry("bigint", Set.of("oid", "money")),
            Map.entry("numeric", Set.of("money")),
            Map.entry("oid", Set.of("integer", "bigint")),
            Map.entry("money", Set.of("numeric")),
            Map.entry("date", Set.of("timestamp", "timestamptz")),
            Map.entry("time", Set.of("timetz", "interval")),
            Map.entry("timetz", Set.of("time")),
            Map.entry("timestamp", Set.of("date", "time", "timestamptz")),
            Map.entry("timestamptz", Set.of("date", "time", "timetz", "timestamp")),
            Map.entry("interval", Set.of("time")),
            Map.entry("json", Set.of("jsonb")),
            Map.entry(
                    "jsonb",
                    Set.of("json", "boolean", "smallint", "integer", "bigint", "real", "double precision", "numeric")),
            Map.entry("inet", Set.of("cidr")),
            Map.entry("cidr", Set.of("inet")));

    private Casts() {}

    /** Whether there is a direct way. */
    static boolean exists(DataType from, DataType to) {
        if (from instanceof ArrayType one && to instanceof ArrayType other) {
            return exists(one.element(), other.element());
        }
        String source = base(from);
        String target = base(to);
        return source.equals(target)
                || isText(from)
                || isText(to)
                || (NUMBERS.contains(source) && NUMBERS.contains(target))
                || OTHERS.getOrDefault(source, Set.of()).contains(target);
    }

    /** The casts in between, where there is no direct way. */
    static String path(DataType from, DataType to) {
        // A type of a user's takes the blanks that pad a text for part of it.
        boolean padded = from instanceof CharacterType it && it.kind() == CharacterType.Kind.CHARACTER;
        if (padded && to instanceof VerbatimType) {
            return "::text";
        }
        if (exists(from, to)) {
            return "";
        }
        boolean truth = from == BasicType.BOOLEAN && NUMBERS.contains(base(to));
        boolean number = to == BasicType.BOOLEAN && NUMBERS.contains(base(from));
        return truth || number ? "::integer" : "::text";
    }

    private static boolean isText(DataType type) {
        return type == BasicType.TEXT || type instanceof CharacterType;
    }

    /** The type without its parameters. */
    private static String base(DataType type) {
        if (type instanceof NumericType) {
            return "numeric";
        }
        if (type instanceof TemporalType temporal) {
            return switch (temporal.kind()) {
                case TIME -> "time";
                case TIMETZ -> "timetz";
                case TIMESTAMP -> "timestamp";
                case TIMESTAMPTZ -> "timestamptz";
            };
        }
        return type.sql().startsWith("interval") ? "interval" : type.sql();
    }
}
