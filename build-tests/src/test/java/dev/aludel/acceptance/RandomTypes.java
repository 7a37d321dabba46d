// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.NumericType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.TemporalType;
import dev.aludel.schema.VerbatimType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Types, and expressions that PostgreSQL takes for columns of them, each spelled as a person might. */
final class RandomTypes {

    private static final List<DataType> INTEGERS = List.of(DataType.smallint(), DataType.integer(), DataType.bigint());

    private static final List<DataType> PARAMETRIC = List.of(
            DataType.varchar(),
            DataType.varchar(255),
            DataType.varchar(40),
            DataType.varchar(8),
            DataType.character(1),
            DataType.character(12),
            DataType.numeric(),
            DataType.numeric(38, 2),
            DataType.numeric(10, 0),
            DataType.numeric(12, 5),
            DataType.time(),
            DataType.time(3),
            DataType.timetz(),
            DataType.timetz(6),
            DataType.timestamp(),
            DataType.timestamp(6),
            DataType.timestamp(0),
            DataType.timestamptz(),
            DataType.timestamptz(3),
            DataType.text().array(),
            DataType.varchar(20).array(),
            DataType.integer().array(),
            DataType.timestamptz(3).array(),
            DataType.type("interval"),
            DataType.type("interval second(6)"),
            DataType.type("bit(8)"),
            DataType.type("bit varying(16)"),
            DataType.type("tsvector"),
            DataType.type("point"),
            DataType.type("int4range"));

    private static final Set<String> WITHOUT_ORDER = Set.of("json", "xml", "point");

    private RandomTypes() {}

    static List<DataType> all() {
        List<DataType> all = new ArrayList<>(List.of((DataType[]) BasicType.values()));
        all.addAll(PARAMETRIC);
        return all;
    }

    static DataType any(Dice dice) {
        if (dice.chance(40)) {
            return dice.of(DataType.varchar(255), DataType.integer(), DataType.bigint(), DataType.text());
        }
        if (dice.chance(15)) {
            return RandomEnums.type(dice);
        }
        return dice.chance(50) ? dice.pick(List.of((DataType[]) BasicType.values())) : dice.pick(PARAMETRIC);
    }

    static DataType ofKey(Dice dice) {
        return dice.of(
                DataType.bigint(), DataType.integer(), DataType.uuid(), DataType.varchar(40), DataType.smallint());
    }

    static boolean isInteger(DataType type) {
        return INTEGERS.contains(type);
    }

    static boolean isText(DataType type) {
        return type == BasicType.TEXT || type instanceof CharacterType;
    }

    static boolean isNumber(DataType type) {
        return isInteger(type)
                || type == BasicType.REAL
                || type == BasicType.DOUBLE_PRECISION
                || type instanceof NumericType;
    }

    private static boolean isDay(DataType type) {
        return type == BasicType.DATE
                || (type instanceof TemporalType it
                        && (it.kind() == TemporalType.Kind.TIMESTAMP || it.kind() == TemporalType.Kind.TIMESTAMPTZ));
    }

    /** An order of texts that every server has. */
    static QualifiedName collation(Dice dice) {
        return QualifiedName.of(dice.of("C", "POSIX"));
    }

    /** Whether a B-tree can order it. */
    static boolean isOrdered(DataType type) {
        DataType element = type instanceof ArrayType array ? array.element() : type;
        return !WITHOUT_ORDER.contains(element.sql());
    }

    /** An expression for a default. */
    static String value(Dice dice, DataType type) {
        if (isInteger(type)) {
            return dice.of("0", "42", "-1", "1 + 1", "'7'");
        }
        if (isNumber(type)) {
            return dice.of("0", "1.5", "-2", "'3'", "1 / 2.0");
        }
        if (isText(type)) {
            boolean narrow = type instanceof CharacterType it && it.length() != null && it.length() < 6;
            return narrow
                    ? dice.of("'x'", "''", "'N'")
                    : dice.of("''", "'new'", "'it''s'", "'a' || 'b'", "E'b\\\\s'", "'naïf'", "upper('x')", "'0'");
        }
        if (RandomEnums.isEnum(type)) {
            return RandomEnums.value(dice, type);
        }
        if (type instanceof TemporalType temporal) {
            return time(dice, temporal);
        }
        return type instanceof BasicType basic ? basic(dice, basic) : other(dice, type);
    }

    private static String time(Dice dice, TemporalType type) {
        return switch (type.kind()) {
            case TIME -> dice.of("'12:30'", "LOCALTIME", "'23:59:59'");
            case TIMETZ -> dice.of("'12:30+02'", "CURRENT_TIME");
            case TIMESTAMP -> dice.of("'2020-02-29 12:00'", "now()", "localtimestamp", "CURRENT_TIMESTAMP");
            case TIMESTAMPTZ -> dice.of("'2020-02-29 12:00+00'", "now()", "current_timestamp", "'epoch'");
        };
    }

    private static String basic(Dice dice, BasicType type) {
        return switch (type) {
            case BOOLEAN -> dice.of("true", "false", "'t'", "(not false)");
            case BYTEA -> dice.of("'\\x00ff'", "''");
            case UUID -> dice.of("gen_random_uuid()", "'00000000-0000-0000-0000-000000000001'");
            case DATE -> dice.of("'2020-02-29'", "CURRENT_DATE", "now()");
            case JSON, JSONB -> dice.of("'{}'", "'{\"a\": [1, \"?\"]}'", "json_build_object('k', 'v')::" + type.sql());
            case XML -> "'<a/>'";
            case INET -> dice.of("'127.0.0.1'", "'::1'");
            case CIDR -> "'10.0.0.0/8'";
            case MACADDR -> "'08:00:2b:01:02:03'";
            default -> dice.of("0", "'1'");
        };
    }

    private static String other(Dice dice, DataType type) {
        if (type instanceof ArrayType) {
            return dice.of("'{}'", "ARRAY[]::" + type.sql());
        }
        return switch (((VerbatimType) type).sql()) {
            case "bit(8)" -> "B'00000001'";
            case "bit varying(16)" -> "'101'";
            case "tsvector" -> dice.of("''", "'a b'");
            case "point" -> dice.of("'(0,0)'", "point(1, 2)");
            case "int4range" -> dice.of("'[1,5)'", "int4range(1, 5)");
            default -> dice.of("'1 second'", "'0'");
        };
    }

    /** A condition on one column; empty where nothing but null can be said about it. */
    static String condition(Dice dice, String column, DataType type) {
        String name = quoted(column);
        List<String> forms = new ArrayList<>(List.of("%s is not null", "(%s is not null) or true"));
        if (isNumber(type)) {
            forms.addAll(List.of(
                    "%s > 0",
                    "%s >= 0 and %1$s < 2000",
                    "%s between 1 and 1500",
                    "not (%s < 0)",
                    "%s <> 13",
                    "(%s in (1, 2, 3)) or (%1$s > 3)",
                    "coalesce(%s, 1) > 0"));
        }
        if (isText(type)) {
            forms.addAll(List.of(
                    "%s in ('A', 'B')",
                    "%s in ('A', 'B', 'C')",
                    "%s like 'v%%' or %1$s = 'A'",
                    "length(%s) > 0",
                    "%s <> 'it''s'",
                    "%s ~ '^[a-z0-9A-Z]'",
                    "(%s)::text = any (array['A', 'B'])",
                    "%s = 'A'",
                    "upper(%s) <> '?'"));
        }
        if (RandomEnums.isEnum(type)) {
            forms.addAll(List.of("%s <> 'sad'", "%s in ('sad', 'happy')", "%s >= 'sad'", "%s = 'happy' or true"));
        }
        if (isDay(type)) {
            forms.addAll(List.of("%s > '1900-01-01'", "%s between '1900-01-01' and '2999-12-31'"));
        }
        if (type == BasicType.BOOLEAN) {
            forms.addAll(List.of("%s", "%s is not false", "not %s or %1$s"));
        }
        return dice.pick(forms).formatted(name);
    }

    /** An expression over one column that an index can hold; empty where none is known. */
    static String indexed(Dice dice, String column, DataType type) {
        String name = quoted(column);
        if (isText(type)) {
            return dice.of("lower(%s)", "upper(%s)", "coalesce(%s, '')", "left(%s, 3)")
                    .formatted(name);
        }
        return isNumber(type) ? dice.of("%s + 1", "- %s", "coalesce(%s, 0)").formatted(name) : "";
    }

    /** A type and an expression over one column for a generated column of that type; empty where none is known. */
    static String generated(Dice dice, String column, DataType type) {
        String name = quoted(column);
        if (isText(type)) {
            return dice.of("lower(%s)", "(%s || '-') || 'x'", "substr(%s, 1, 5)")
                    .formatted(name);
        }
        return isInteger(type) ? dice.of("%s / 2", "%s - 1", "abs(%s)").formatted(name) : "";
    }
}
