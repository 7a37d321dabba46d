// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The outermost words of a piece of SQL: words, quoted names, literals, single signs, and what stands in parentheses as
 * one.
 *
 * @param sql the whole text
 * @param tokens its words, in order
 */
record SqlTokens(String sql, List<Token> tokens) {

    /**
     * One word.
     *
     * @param text the word as it is written
     * @param start where it begins
     * @param end where it has ended
     */
    record Token(String text, int start, int end) {

        /** Whether it is this word, in any case. */
        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        /** The word in lower case, to look it up. */
        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean inParentheses() {
            return text.startsWith("(");
        }

        /** Whether it is in parentheses that are closed. */
        boolean isGroup() {
            return text.length() >= 2 && inParentheses() && text.endsWith(")");
        }

        /** Whether it is in quotes of this kind that are closed. */
        boolean isQuoted(char quote) {
            return text.length() >= 2 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
        }

        /** The text between its parentheses or quotes. */
        String inner() {
            return text.substring(1, text.length() - 1).strip();
        }
    }

    static SqlTokens of(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
                continue;
            }
            int end = end(sql, at);
            tokens.add(new Token(sql.substring(at, end), at, end));
            at = end;
        }
        return new SqlTokens(sql, tokens);
    }

    int size() {
        return tokens.size();
    }

    /** Whether the words at a place are these. */
    boolean at(int index, String... words) {
        if (index + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(index + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    Token get(int index) {
        return tokens.get(index);
    }

    /** The text from one word to before another. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The parts of the text between commas that stand in no parentheses. */
    List<SqlTokens> byComma() {
        List<SqlTokens> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).is(",")) {
                parts.add(new SqlTokens(sql, tokens.subList(from, i)));
                from = i + 1;
            }
        }
        return parts;
    }

    private static int end(String sql, int start) {
        char c = sql.charAt(start);
        if (c == '(') {
            return endOfParentheses(sql, start);
        }
        if (c == '\'' || c == '"') {
            return endOfQuoted(sql, start, c);
        }
        if (!wordPart(c)) {
            return start + 1;
        }
        int at = start;
        while (at < sql.length() && wordPart(sql.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfParentheses(String sql, int start) {
        int at = start + 1;
        while (at < sql.length() && sql.charAt(at) != ')') {
            at = Character.isWhitespace(sql.charAt(at)) ? at + 1 : end(sql, at);
        }
        return Math.min(at + 1, sql.length());
    }

    private static int endOfQuoted(String sql, int start, char quote) {
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == quote) {
                if (at + 1 >= sql.length() || sql.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return sql.length();
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
    }
}
