// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.List;

/** Statements whose parameters stand in them as literals, for where nobody can bind them. */
public final class InlinedSql {

    private final SqlLiterals literals = new SqlLiterals();

    /**
     * A statement as text. Where it has parameters, {@code ?} stands for the next one and {@code ??} for a question mark,
     * as JDBC has it; without any, it stays as it is.
     *
     * @throws UnspellableSqlException if it has a value that has no literal, more or fewer values than question marks, or a
     *     character that PostgreSQL can't hold
     */
    public String of(Statement statement) {
        String sql = statement.parameters().isEmpty() ? statement.sql() : bound(statement);
        int illegal = illegal(sql);
        if (illegal >= 0) {
            throw UnspellableSqlException.character(illegal);
        }
        return sql;
    }

    private String bound(Statement statement) {
        String sql = statement.sql();
        List<SqlWord> words = SqlWord.of(sql);
        var text = new StringBuilder();
        int copied = 0;
        int used = 0;
        for (int i = 0; i < words.size(); i++) {
            SqlWord word = words.get(i);
            if (!word.text().equals("?")) {
                continue;
            }
            text.append(sql, copied, word.start());
            if (sql.startsWith("?", word.end())) {
                text.append('?');
                i++;
                copied = word.end() + 1;
            } else {
                text.append(value(statement.parameters(), used));
                used++;
                copied = word.end();
            }
        }
        if (used != statement.parameters().size()) {
            throw UnspellableSqlException.count(used, statement.parameters().size());
        }
        return text.append(sql, copied, sql.length()).toString();
    }

    private String value(List<Object> values, int index) {
        if (index >= values.size()) {
            return "?";
        }
        Object value = values.get(index);
        return literals.of(value).orElseThrow(() -> UnspellableSqlException.value(index + 1, value));
    }

    /** The first zero character or half of a surrogate pair, of which no database and no file in UTF-8 can be; or -1. */
    private static int illegal(String sql) {
        return sql.codePoints()
                .filter(it -> it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE))
                .findFirst()
                .orElse(-1);
    }
}
