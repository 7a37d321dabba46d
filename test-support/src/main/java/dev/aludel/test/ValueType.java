// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type that the filler knows values of: PostgreSQL's internal name and modifier, the labels if it is an enum; an array
 * has the name of its elements.
 */
record ValueType(String name, int modifier, List<String> labels, boolean array) {

    private static final Set<String> TEXTS = Set.of("varchar", "bpchar", "text", "citext", "name", "char");
    private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8", "oid");
    private static final Set<String> NUMBERS = Set.of("numeric", "float4", "float8", "money");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);

    boolean isInteger() {
        return !array && INTEGERS.contains(name);
    }

    /** Whether a constant from a check may be tried as a value of this type. */
    boolean takes(String constant) {
        if (array) {
            return false;
        }
        if (TEXTS.contains(name)) {
            return constant.length() <= length(1_000);
        }
        if (INTEGERS.contains(name)) {
            return constant.matches("-?\\d{1,4}");
        }
        if (NUMBERS.contains(name)) {
            return NUMBER.matcher(constant).matches();
        }
        boolean dated = name.equals("date") || name.equals("timestamp") || name.equals("timestamptz");
        return labels.contains(constant) || (dated && constant.matches("\\d{4}-\\d\\d-\\d\\d.*"));
    }

    boolean isText() {
        return !array && TEXTS.contains(name);
    }

    /** The number's value of this type, as PostgreSQL reads it; small different numbers give different values where the type has room. */
    @Nullable
    String value(int number) {
        if (!array) {
            return single(number);
        }
        String element = single(number);
        return element == null ? null : "{\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private @Nullable String single(int number) {
        if (!labels.isEmpty()) {
            return labels.get(Math.floorMod(number, labels.size()));
        }
        if (TEXTS.contains(name)) {
            return text(number);
        }
        return switch (name) {
            case "bool" -> number % 2 == 0 ? "false" : "true";
            case "int2", "int4", "int8", "oid" -> Integer.toString(number);
            case "numeric" -> numeric(number);
            case "float4", "float8", "money" -> number + ".5";
            case "uuid" -> new UUID(0xA1DE1L << 16, number).toString();
            case "bytea" -> "\\x%08x".formatted(number);
            case "json", "jsonb" -> "{\"n\": " + number + "}";
            case "xml" -> "<n>" + number + "</n>";
            case "bit" -> bits(number, Math.max(1, modifier));
            case "varbit" -> bits(number, modifier > 0 ? modifier : 16);
            case "hstore" -> "n=>" + number;
            case "tsvector", "tsquery", "ltree" -> "w" + number;
            default -> timeOrPlace(number);
        };
    }

    private @Nullable String timeOrPlace(int number) {
        LocalDate day = DAY_ZERO.plusDays(number);
        LocalTime time = LocalTime.of(number % 24, number % 60, number % 59);
        return switch (name) {
            case "date" -> day.toString();
            case "time" -> time.toString();
            case "timetz" -> time + "+00";
            case "timestamp" -> day + " " + time;
            case "timestamptz" -> day + " " + time + "+00";
            case "interval" -> number + " hours";
            case "inet", "cidr" -> "10.0." + number / 256 % 256 + "." + number % 256;
            case "macaddr" -> "08:00:2b:01:%02x:%02x".formatted(number / 256 % 256, number % 256);
            case "macaddr8" -> "08:00:2b:01:02:03:%02x:%02x".formatted(number / 256 % 256, number % 256);
            case "int4range", "int8range", "numrange" -> "[" + number + "," + (number + 2) + ")";
            case "daterange", "tsrange", "tstzrange" -> "[" + day + "," + day.plusDays(2) + ")";
            case "point" -> "(" + number + ",1)";
            case "line" -> "{1,2," + number + "}";
            case "lseg", "box", "path", "polygon" -> "(1,2),(" + (number + 3) + ",4)";
            case "circle" -> "<(1,2)," + (number + 1) + ">";
            default -> null;
        };
    }

    private int length(int unlimited) {
        if (name.equals("char")) {
            return 1;
        }
        return modifier >= 4 ? modifier - 4 : unlimited;
    }

    private String text(int number) {
        int length = length(20);
        String digits = Integer.toString(number, 36);
        if (length == 1) {
            return digits.substring(digits.length() - 1);
        }
        return length > digits.length() ? "v" + digits : digits.substring(digits.length() - length);
    }

    private String numeric(int number) {
        if (modifier < 4) {
            return number + ".25";
        }
        int precision = ((modifier - 4) >> 16) & 0xFFFF;
        int scale = (((modifier - 4) & 0x7FF) ^ 1024) - 1024;
        BigInteger room = BigInteger.TEN.pow(precision);
        BigInteger unscaled = BigInteger.valueOf(number);
        BigInteger whole = scale > 0 && scale < precision
                ? unscaled.multiply(BigInteger.TEN.pow(scale)).add(BigInteger.valueOf(number % 10))
                : unscaled;
        return new BigDecimal(whole.compareTo(room) < 0 ? whole : unscaled.mod(room), scale).toPlainString();
    }

    private static String bits(int number, int length) {
        String binary = Integer.toBinaryString(number);
        return binary.length() >= length
                ? binary.substring(binary.length() - length)
                : "0".repeat(length - binary.length()) + binary;
    }
}
