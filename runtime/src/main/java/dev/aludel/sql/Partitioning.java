// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;

/** How a table is divided among partitions, as it stands after {@code PARTITION BY}: {@code RANGE (created_on)}. */
public final class Partitioning {

    private Partitioning() {}

    /** Whether two of them are written alike, apart from case, blanks and needless quotes. */
    public static boolean same(String one, String other) {
        return words(one).equals(words(other));
    }

    /** The columns that its keys are, in order; empty where one of them is an expression. */
    public static List<String> columns(String rule) {
        List<SqlWord> words = SqlWord.of(rule);
        List<String> columns = new ArrayList<>();
        boolean begins = false;
        for (int i = 1; i < words.size() - 1; i++) {
            SqlWord word = words.get(i);
            String text = word.text();
            if (i > 1 && (text.equals("(") || text.equals(")"))) {
                return List.of();
            }
            // What follows the column in its key is a collation or an operator class.
            if (begins && word.isName()) {
                columns.add(word.name());
            }
            begins = text.equals("(") || text.equals(",");
        }
        return columns;
    }

    private static List<String> words(String rule) {
        return SqlWord.of(rule).stream()
                .map(it -> it.isName() ? it.name() : it.folded())
                .toList();
    }
}
