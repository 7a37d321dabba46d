// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One word, quoted name, literal or sign of a piece of SQL, as PostgreSQL's scanner tells them apart. Comments are none.
 *
 * @param text as it is written
 * @param start where it begins
 * @param end where it has ended
 */
record SqlWord(String text, int start, int end) {

    /** The words of a piece of SQL, in order. */
    static List<SqlWord> of(String sql) {
        List<SqlWord> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = new Scan(sql, at).end();
            if (!Character.isWhitespace(sql.charAt(at)) && !sql.startsWith("--", at) && !sql.startsWith("/*", at)) {
                words.add(new SqlWord(sql.substring(at, end), at, end));
            }
            at = end;
        }
        return words;
    }

    boolean isQuotedName() {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    }

    /** Whether it can be a name: a word without quotes, or anything in the quotes of a name. */
    boolean isName() {
        char first = text.charAt(0);
        return isQuotedName() || (Scan.isWordPart(first) && !isDigit(first) && !text.endsWith("'"));
    }

    /** Whether it is a text or a number. */
    boolean isLiteral() {
        return text.endsWith("'") || (text.startsWith("$") && text.length() > 1) || isDigit(text.charAt(0));
    }

    /** The name that it is, as the catalogs have it. */
    String name() {
        return isQuotedName() ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : folded();
    }

    /** The word as PostgreSQL looks up key words; one in quotes is none. */
    String folded() {
        // PostgreSQL folds the letters of ASCII alone.
        boolean ascii = text.chars().allMatch(it -> it <= 127);
        return ascii && !text.startsWith("'") ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Looks for the end of one word.
     *
     * @param sql the whole text
     * @param start where the word begins
     */
    private record Scan(String sql, int start) {

        private static final String PREFIXES = "eEbBxXnN";

        int end() {
            char c = sql.charAt(start);
            if (sql.startsWith("--", start)) {
                return endOf(sql.indexOf('\n', start), 1);
            }
            if (sql.startsWith("/*", start)) {
                return endOfComment();
            }
            if (c == '\'' || c == '"') {
                return endOfQuoted(start, c, false);
            }
            if (PREFIXES.indexOf(c) >= 0 && sql.startsWith("'", start + 1)) {
                return endOfQuoted(start + 1, '\'', c == 'e' || c == 'E');
            }
            if ((c == 'u' || c == 'U') && (sql.startsWith("&'", start + 1) || sql.startsWith("&\"", start + 1))) {
                return endOfQuoted(start + 2, sql.charAt(start + 2), false);
            }
            if (c == '$') {
                return endOfDollars();
            }
            if (isDigit(c)) {
                return endOfWord(true);
            }
            return isWordPart(c) ? endOfWord(false) : start + (sql.startsWith("::", start) ? 2 : 1);
        }

        private int endOfWord(boolean number) {
            int at = start;
            while (at < sql.length()
                    && (isWordPart(sql.charAt(at)) || sql.charAt(at) == '$' || (number && sql.charAt(at) == '.'))) {
                at++;
            }
            return at;
        }

        private int endOf(int found, int length) {
            return found < 0 ? sql.length() : found + length;
        }

        /** Comments of this kind may stand inside each other. */
        private int endOfComment() {
            int depth = 0;
            int at = start;
            while (at < sql.length()) {
                if (sql.startsWith("/*", at)) {
                    depth++;
                    at += 2;
                } else if (sql.startsWith("*/", at)) {
                    depth--;
                    at += 2;
                    if (depth == 0) {
                        return at;
                    }
                } else {
                    at++;
                }
            }
            return sql.length();
        }

        private int endOfQuoted(int open, char quote, boolean escapes) {
            int at = open + 1;
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

        private int endOfDollars() {
            int tagEnd = start + 1;
            while (tagEnd < sql.length() && isWordPart(sql.charAt(tagEnd))) {
                tagEnd++;
            }
            boolean parameter = tagEnd > start + 1 && isDigit(sql.charAt(start + 1));
            if (parameter || tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
                return parameter ? tagEnd : start + 1;
            }
            String tag = sql.substring(start, tagEnd + 1);
            return endOf(sql.indexOf(tag, tagEnd + 1), tag.length());
        }

        private static boolean isWordPart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c > 127;
        }
    }
}
