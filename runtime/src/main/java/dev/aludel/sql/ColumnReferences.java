// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The places where an expression in SQL names a column, found by reading it as PostgreSQL's scanner does: texts, comments
 * and quoted names are told apart, unquoted names fold to lower case.
 *
 * <p>A word is no column where it is called ({@code lower(…)}), names a type ({@code x::date}, {@code cast(x as date)},
 * {@code date '2026-01-01'}) or qualifies another name ({@code users.email}). PostgreSQL itself follows a rename by numbers;
 * this says in memory what it will print, and the proof compares the two.
 */
public final class ColumnReferences {

    private static final Set<String> BEFORE_A_TYPE = Set.of("::", "as");

    private final String sql;

    private final List<Token> tokens = new ArrayList<>();

    private ColumnReferences(String sql) {
        this.sql = sql;
    }

    /** The expression after a column that it may name was renamed. */
    public static String renamed(String sql, String from, String to) {
        var references = new ColumnReferences(sql);
        references.scan();
        return references.with(from, to);
    }

    private String with(String from, String to) {
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isName(from) && isColumn(i)) {
                renamed.append(sql, copied, token.start()).append(Quoting.quoted(to));
                copied = token.end();
            }
        }
        return copied == 0 ? sql : renamed.append(sql, copied, sql.length()).toString();
    }

    private boolean isColumn(int index) {
        String before = text(index - 1);
        String after = text(index + 1);
        boolean type = BEFORE_A_TYPE.contains(before) || after.startsWith("'");
        boolean field = before.equals("(") && text(index - 2).equals("extract");
        return !after.equals("(") && !after.equals(".") && !type && !field;
    }

    /** A word in lower case, or nothing beyond either end. */
    private String text(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).folded();
    }

    private void scan() {
        int at = 0;
        while (at < sql.length()) {
            int end = end(at);
            if (!Character.isWhitespace(sql.charAt(at)) && !isComment(at)) {
                tokens.add(new Token(sql.substring(at, end), at, end));
            }
            at = end;
        }
    }

    private boolean isComment(int at) {
        return sql.startsWith("--", at) || sql.startsWith("/*", at);
    }

    private int end(int start) {
        char c = sql.charAt(start);
        if (sql.startsWith("--", start)) {
            return endOf(sql.indexOf('\n', start), 1);
        }
        if (sql.startsWith("/*", start)) {
            return endOf(sql.indexOf("*/", start + 2), 2);
        }
        if (c == '\'' || c == '"') {
            return endOfQuoted(start, c, false);
        }
        if ((c == 'e' || c == 'E') && sql.startsWith("'", start + 1)) {
            return endOfQuoted(start + 1, '\'', true);
        }
        if (c == '$') {
            return endOfDollars(start);
        }
        if (isWordPart(c)) {
            int at = start;
            while (at < sql.length() && (isWordPart(sql.charAt(at)) || sql.charAt(at) == '$')) {
                at++;
            }
            return at;
        }
        return start + (sql.startsWith("::", start) ? 2 : 1);
    }

    private int endOf(int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    private int endOfQuoted(int start, char quote, boolean escapes) {
        int at = start + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (escapes && c == '\\') {
                at++;
            } else if (c == quote) {
                if (at + 1 >= sql.length() || sql.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return sql.length();
    }

    private int endOfDollars(int start) {
        int tagEnd = start + 1;
        while (tagEnd < sql.length() && isWordPart(sql.charAt(tagEnd))) {
            tagEnd++;
        }
        if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            return start + 1;
        }
        String tag = sql.substring(start, tagEnd + 1);
        return endOf(sql.indexOf(tag, tagEnd + 1), tag.length());
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c > 127;
    }

    /**
     * One word, quoted name, literal or sign.
     *
     * @param text as it is written
     * @param start where it begins
     * @param end where it has ended
     */
    private record Token(String text, int start, int end) {

        boolean isName(String name) {
            boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
            return quoted
                    ? text.substring(1, text.length() - 1).replace("\"\"", "\"").equals(name)
                    : folded().equals(name);
        }

        /** PostgreSQL folds the letters of ASCII alone. */
        String folded() {
            boolean ascii = text.chars().allMatch(it -> it <= 127);
            return ascii && !text.startsWith("'") ? text.toLowerCase(Locale.ROOT) : text;
        }
    }
}
