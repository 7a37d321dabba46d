// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of a type, in PostgreSQL's spelling or one of the aliases that its grammar knows.
 *
 * <p>What it doesn't know stays as it is: PostgreSQL itself is asked about that later. See PostgreSQL's documentation,
 * chapter 8 (table 8.1), for the aliases, and section 8.15.1 for the two notations of arrays.
 */
final class DataTypeParser {

    private static final Map<String, DataType> PLAIN = new HashMap<>();

    /** From this many digits on, {@code float(p)} is {@code double precision}; up to 24 it is {@code real}. */
    private static final int DOUBLE_DIGITS = 25;

    private static final int MAXIMUM_DOUBLE_DIGITS = 53;

    static {
        for (BasicType type : BasicType.values()) {
            PLAIN.put(type.sql(), type);
        }
        PLAIN.put("int2", BasicType.SMALLINT);
        PLAIN.put("int", BasicType.INTEGER);
        PLAIN.put("int4", BasicType.INTEGER);
        PLAIN.put("int8", BasicType.BIGINT);
        PLAIN.put("float4", BasicType.REAL);
        PLAIN.put("float", BasicType.DOUBLE_PRECISION);
        PLAIN.put("float8", BasicType.DOUBLE_PRECISION);
        PLAIN.put("bool", BasicType.BOOLEAN);
    }

    private DataTypeParser() {}

    static DataType parse(String sql) {
        String text = sql.strip();
        Parts parts = Parts.of(text.toLowerCase(Locale.ROOT));
        DataType known = parts == null ? null : parts.type();
        if (parts == null || known == null) {
            String element = element(text);
            return element.equals(text) ? new VerbatimType(text) : new VerbatimType(element).array();
        }
        return parts.array() ? known.array() : known;
    }

    /** The text without what makes it an array. */
    private static String element(String text) {
        String rest = text;
        while (rest.endsWith("]") && rest.lastIndexOf('[') > 0) {
            rest = rest.substring(0, rest.lastIndexOf('[')).stripTrailing();
        }
        boolean word = rest.toLowerCase(Locale.ROOT).endsWith(" array");
        return word ? rest.substring(0, rest.length() - " array".length()).stripTrailing() : rest;
    }

    /**
     * A type's words, its numbers in parentheses, and whether it is an array.
     *
     * @param words the words without the parentheses, single blanks between them
     * @param numbers the numbers in the parentheses
     * @param array whether {@code array} or brackets follow
     */
    private record Parts(String words, List<Integer> numbers, boolean array) {

        private static final int MAXIMUM_DIGITS = 9;

        static @Nullable Parts of(String text) {
            String rest = element(text);
            boolean array = !rest.equals(text);
            int open = rest.indexOf('(');
            if (open < 0) {
                return new Parts(singleBlanks(rest), List.of(), array);
            }
            int close = rest.indexOf(')', open);
            List<Integer> numbers = close < 0 ? null : numbers(rest.substring(open + 1, close));
            if (numbers == null) {
                return null;
            }
            return new Parts(singleBlanks(rest.substring(0, open) + " " + rest.substring(close + 1)), numbers, array);
        }

        private static String singleBlanks(String text) {
            return String.join(" ", text.strip().split("\\s+", -1));
        }

        private static @Nullable List<Integer> numbers(String text) {
            List<Integer> numbers = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                String digits = part.strip();
                boolean number = !digits.isEmpty()
                        && digits.length() <= MAXIMUM_DIGITS
                        && digits.chars().allMatch(it -> it >= '0' && it <= '9');
                if (!number) {
                    return null;
                }
                numbers.add(Integer.valueOf(digits));
            }
            return numbers;
        }

        @Nullable
        DataType type() {
            if (numbers.isEmpty() && PLAIN.containsKey(words)) {
                return PLAIN.get(words);
            }
            return switch (words) {
                case "float" -> floating();
                case "varchar", "character varying", "char varying" -> sized(CharacterType.Kind.VARCHAR, null);
                case "char", "character" -> sized(CharacterType.Kind.CHARACTER, 1);
                case "bpchar" -> numbers.size() == 1 ? sized(CharacterType.Kind.CHARACTER, null) : null;
                case "numeric", "decimal", "dec" -> numeric();
                case "time", "time without time zone" -> temporal(TemporalType.Kind.TIME);
                case "timetz", "time with time zone" -> temporal(TemporalType.Kind.TIMETZ);
                case "timestamp", "timestamp without time zone" -> temporal(TemporalType.Kind.TIMESTAMP);
                case "timestamptz", "timestamp with time zone" -> temporal(TemporalType.Kind.TIMESTAMPTZ);
                default -> null;
            };
        }

        private @Nullable DataType floating() {
            if (numbers.size() != 1 || numbers.get(0) < 1 || numbers.get(0) > MAXIMUM_DOUBLE_DIGITS) {
                return null;
            }
            return numbers.get(0) < DOUBLE_DIGITS ? BasicType.REAL : BasicType.DOUBLE_PRECISION;
        }

        private @Nullable DataType sized(CharacterType.Kind kind, @Nullable Integer otherwise) {
            return numbers.size() > 1 ? null : new CharacterType(kind, numbers.isEmpty() ? otherwise : numbers.get(0));
        }

        private @Nullable DataType numeric() {
            return switch (numbers.size()) {
                case 0 -> DataType.numeric();
                case 1 -> DataType.numeric(numbers.get(0), 0);
                case 2 -> DataType.numeric(numbers.get(0), numbers.get(1));
                default -> null;
            };
        }

        private @Nullable DataType temporal(TemporalType.Kind kind) {
            return numbers.size() > 1 ? null : new TemporalType(kind, numbers.isEmpty() ? null : numbers.get(0));
        }
    }
}
