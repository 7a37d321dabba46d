// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a condition allows one column, where it is no more than a list of them or a short range of whole
 * numbers: what Hibernate writes for an enum, in its own spelling or as PostgreSQL prints it.
 *
 * @param column the column's name
 * @param values the literals, as they are written
 */
public record AllowedValues(String column, Set<String> values) {

    private static final int LONGEST_RANGE = 10_000;

    public AllowedValues {
        requireNonNull(column, "column");
        values = Set.copyOf(values);
    }

    /** Those of a condition, if it is of that kind; whatever else stands in it makes it none. */
    public static Optional<AllowedValues> of(String condition) {
        List<SqlWord> words = plain(SqlWord.of(condition));
        if (words.size() < 3 || !words.get(0).isName()) {
            return Optional.empty();
        }
        String column = words.get(0).name();
        if (startsWith(words, 1, "in")) {
            return list(column, words, 2);
        }
        if (startsWith(words, 1, "=", "any", "array", "[") && is(words, words.size() - 1, "]")) {
            return list(column, words.subList(0, words.size() - 1), 5);
        }
        if (startsWith(words, 1, "between") && is(words, 3, "and") && words.size() == 5) {
            return range(column, words.get(2), words.get(4));
        }
        boolean printed = startsWith(words, 1, ">", "=") && is(words, 4, "and") && startsWith(words, 6, "<", "=");
        if (printed
                && words.size() == 9
                && words.get(5).isName()
                && column.equals(words.get(5).name())) {
            return range(column, words.get(3), words.get(8));
        }
        return Optional.empty();
    }

    /** Whether whatever the other allows is allowed here as well. */
    public boolean includes(AllowedValues other) {
        return column.equals(other.column) && values.containsAll(other.values);
    }

    private static Optional<AllowedValues> list(String column, List<SqlWord> words, int first) {
        Set<String> values = new HashSet<>();
        for (int i = first; i < words.size(); i++) {
            boolean valueDue = (i - first) % 2 == 0;
            if (valueDue ? !words.get(i).isLiteral() : !is(words, i, ",")) {
                return Optional.empty();
            }
            if (valueDue) {
                values.add(words.get(i).text());
            }
        }
        boolean ends = (words.size() - first) % 2 == 1;
        return ends ? Optional.of(new AllowedValues(column, values)) : Optional.empty();
    }

    private static Optional<AllowedValues> range(String column, SqlWord from, SqlWord to) {
        if (!isWhole(from) || !isWhole(to)) {
            return Optional.empty();
        }
        int first = Integer.parseInt(from.text());
        int last = Integer.parseInt(to.text());
        if (last - first > LONGEST_RANGE) {
            return Optional.empty();
        }
        Set<String> values = new HashSet<>();
        for (int i = first; i <= last; i++) {
            values.add(Integer.toString(i));
        }
        return Optional.of(new AllowedValues(column, values));
    }

    private static boolean isWhole(SqlWord word) {
        return word.text().length() < 10 && word.text().chars().allMatch(it -> it >= '0' && it <= '9');
    }

    /** Without parentheses, which can only group here, and without the casts to a text that PostgreSQL prints. */
    private static List<SqlWord> plain(List<SqlWord> words) {
        List<SqlWord> plain = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            if (is(words, i, "::")) {
                i = afterCast(words, i);
                if (i < 0) {
                    return List.of();
                }
            } else {
                if (!is(words, i, "(") && !is(words, i, ")")) {
                    plain.add(words.get(i));
                }
                i++;
            }
        }
        return plain;
    }

    /** Where a cast to a text, or to texts, has ended; -1 for another one. */
    private static int afterCast(List<SqlWord> words, int cast) {
        int end = -1;
        if (is(words, cast + 1, "text")) {
            end = cast + 2;
        } else if (startsWith(words, cast + 1, "character", "varying") && !is(words, cast + 3, "(")) {
            end = cast + 3;
        }
        return end > 0 && startsWith(words, end, "[", "]") ? end + 2 : end;
    }

    private static boolean startsWith(List<SqlWord> words, int from, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!is(words, from + i, expected[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(List<SqlWord> words, int at, String word) {
        return at < words.size() && words.get(at).folded().equals(word);
    }
}
