// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.List;
import java.util.Set;

/**
 * Whether a piece of SQL can stand in a script by itself: whatever reads the script, a server or {@code psql}, must find
 * its end where it ends, and must send it as it is.
 *
 * <p>{@code psql} takes a backslash outside quotes for a command of its own, and {@code :name} for one of its variables.
 * It looks for the semicolon that ends a statement outside quotes and parentheses, and where a function's body is written
 * in SQL, outside {@code BEGIN} and {@code END}.
 */
public final class StandAlone {

    private static final String SENTINEL = "aludel_end";

    private static final Set<String> BODIES = Set.of("begin", "case");

    private StandAlone() {}

    /** Whether it is one whole statement, without anything that psql would keep for itself. */
    public static boolean is(String sql) {
        // What opens and doesn't close takes everything behind it along.
        List<SqlWord> words = SqlWord.of(sql + "\n" + SENTINEL);
        SqlWord last = words.get(words.size() - 1);
        if (!last.text().equals(SENTINEL) || last.start() != sql.length() + 1) {
            return false;
        }
        return isWhole(words.subList(0, words.size() - 1), sql);
    }

    private static boolean isWhole(List<SqlWord> words, String sql) {
        int depth = 0;
        boolean creates = !words.isEmpty() && words.get(0).folded().equals("create");
        for (int i = 0; i < words.size(); i++) {
            SqlWord word = words.get(i);
            boolean last = i == words.size() - 1;
            switch (word.text()) {
                case "(" -> depth++;
                case ")" -> depth--;
                default -> {
                    if (isForeign(word, last, sql) || (creates && BODIES.contains(word.folded()))) {
                        return false;
                    }
                }
            }
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static boolean isForeign(SqlWord word, boolean last, String sql) {
        return switch (word.text()) {
            case ";" -> !last;
            case "\\" -> true;
            case ":" -> !sql.startsWith("=", word.end());
            default -> false;
        };
    }

    /** The statement with the semicolon that ends it, where a comment can't hide it. */
    public static String terminated(String sql) {
        List<SqlWord> words = SqlWord.of(sql);
        if (words.isEmpty()) {
            return sql + "\n;";
        }
        SqlWord last = words.get(words.size() - 1);
        if (last.text().equals(";")) {
            return sql.stripTrailing();
        }
        String rest = sql.substring(last.end());
        return rest.isBlank() ? sql.stripTrailing() + ";" : sql + "\n;";
    }
}
