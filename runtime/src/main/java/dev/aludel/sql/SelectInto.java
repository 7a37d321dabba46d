// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.List;
import java.util.Set;

/** Queries that make a table of what they give, {@code SELECT … INTO …}, which PL/pgSQL takes for something else. */
public final class SelectInto {

    private static final Set<String> OTHERS = Set.of("insert", "merge");

    private SelectInto() {}

    /** Whether a piece of SQL may be one. */
    public static boolean maybe(String sql) {
        List<SqlWord> words = SqlWord.of(sql);
        return words.stream().anyMatch(it -> it.folded().equals("into"))
                && !OTHERS.contains(words.get(0).folded());
    }
}
