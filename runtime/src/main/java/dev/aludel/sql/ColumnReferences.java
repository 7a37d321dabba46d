// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The places where an expression in SQL names a column of its table. PostgreSQL itself follows a rename by numbers; this
 * says in memory what it will print, and the proof compares the two.
 *
 * <p>In an expression a value and an operator take turns, and a column is a value: a word where an operator is due
 * ({@code at time zone}, {@code double precision}, {@code interval '1' day}) is none, whatever it is called. Neither is a
 * word that is called ({@code lower(…)}), names a type, a collation, an argument ({@code days => 1}) or a field
 * ({@code extract(year from …)}), or belongs to something else than the table ({@code audit.status}, {@code (a).b}).
 */
public final class ColumnReferences {

    /** The key words that are never names of columns without quotes: PostgreSQL's reserved ones, and those of types and functions. */
    static final Set<String> RESERVED = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
            collation column concurrently constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into
            is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on
            only or order outer overlaps placing primary references returning right select session_user similar some
            symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when
            where window with""".split("\\s+", -1));

    /** The reserved words that are values. */
    private static final Set<String> VALUES = Set.of("""
            current_catalog current_date current_role current_schema current_time current_timestamp current_user default
            false localtime localtimestamp null session_user system_user true user""".split("\\s+", -1));

    /** The words between two values. */
    private static final Set<String> OPERATORS = Set.of("""
            and between else escape for from ilike in include like on or overlaps placing then when where""".split("\\s+", -1));

    /** What ends a value without another one after it. */
    private static final Set<String> CLOSING = Set.of(")", "]");

    private final String table;

    private final List<SqlWord> words;

    private final List<SqlWord> columns = new ArrayList<>();

    private int at;

    private ColumnReferences(String sql, String table) {
        this.table = table;
        this.words = SqlWord.of(sql);
    }

    /**
     * The expression after a column that it may name was renamed.
     *
     * @param sql the expression
     * @param table the name of its table, which may stand before that of the column
     * @param from the column's name before
     * @param to its name after
     */
    public static String renamed(String sql, String table, String from, String to) {
        var references = new ColumnReferences(sql, table);
        references.find();
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (SqlWord column : references.columns) {
            if (column.name().equals(from)) {
                renamed.append(sql, copied, column.start()).append(Quoting.quoted(to));
                copied = column.end();
            }
        }
        return copied == 0 ? sql : renamed.append(sql, copied, sql.length()).toString();
    }

    private void find() {
        boolean valueDue = true;
        // An exclusion constraint begins with words that are no expression.
        if (is(0, "exclude") && (is(1, "using") || is(1, "("))) {
            at = 1;
            valueDue = false;
        }
        while (at < words.size()) {
            valueDue = valueDue ? value() : operator();
        }
    }

    /** Reads on where a value is due; whether one is due after it. */
    private boolean value() {
        SqlWord word = words.get(at);
        if (!word.isName()) {
            at++;
            return !word.isLiteral() && !CLOSING.contains(word.text());
        }
        if (!word.isQuotedName() && RESERVED.contains(word.folded())) {
            at++;
            return !VALUES.contains(word.folded());
        }
        return name();
    }

    /** A name where a value is due: a column, a function, a type before its text, or the name of an argument. */
    private boolean name() {
        int first = at;
        int last = endOfName(at);
        SqlWord word = words.get(last);
        at = last + 1;
        if (is(at, "(")) {
            boolean extract = word.folded().equals("extract");
            at += extract ? 2 : 1;
            return !extract;
        }
        if (is(at, ":") || is(at, "=")) {
            boolean argument = is(at + 1, is(at, "=") ? ">" : "=") && touches(at);
            if (argument) {
                at += 2;
                return true;
            }
        }
        boolean ofTable = first == last || words.get(last - 2).name().equals(table);
        if (ofTable && !isType()) {
            columns.add(word);
        }
        return false;
    }

    /** Whether the name before this place is a type, since its text follows: {@code date '…'}, {@code double precision '…'}. */
    private boolean isType() {
        int next = at;
        if (is(next, "precision") || is(next, "varying")) {
            next++;
        } else if ((is(next, "with") || is(next, "without")) && is(next + 1, "time")) {
            next += 3;
        }
        return next < words.size() && words.get(next).isLiteral();
    }

    /** Reads on where an operator is due, or the end; whether a value is due after it. */
    private boolean operator() {
        SqlWord word = words.get(at);
        String text = word.folded();
        at++;
        if (text.equals("::") || text.equals("as")) {
            type();
            return false;
        }
        if (text.equals(".") || text.equals("collate")) {
            at = at < words.size() ? endOfName(at) + 1 : at;
            return false;
        }
        if (!word.isName()) {
            return !word.isLiteral() && !CLOSING.contains(text);
        }
        return text.equals("is") ? predicate() : word(text);
    }

    private boolean word(String text) {
        if (text.equals("at") && is(at, "time") && is(at + 1, "zone")) {
            at += 2;
            return true;
        }
        if (text.equals("similar") && is(at, "to")) {
            at++;
            return true;
        }
        if (text.equals("operator") && is(at, "(")) {
            skipParentheses();
            return true;
        }
        boolean between = OPERATORS.contains(text);
        // Elsewhere in parentheses: the digits of a type, the parameters of an operator class or of an index.
        if (!between && is(at, "(") && !isKeys()) {
            skipParentheses();
        }
        return between;
    }

    /** Whether the parentheses hold the keys of an exclusion constraint, which follow the index method. */
    private boolean isKeys() {
        return at >= 2 && is(at - 2, "using");
    }

    /** After {@code is}: words, until the value of {@code is distinct from}. */
    private boolean predicate() {
        if (is(at, "not")) {
            at++;
        }
        if (is(at, "distinct") && is(at + 1, "from")) {
            at += 2;
            return true;
        }
        at++;
        return false;
    }

    /** Skips the name of a type and its digits; further words of it stand where an operator is due. */
    private void type() {
        if (at < words.size()) {
            at = endOfName(at) + 1;
        }
        if (is(at, "(")) {
            skipParentheses();
        }
    }

    private void skipParentheses() {
        int depth = 0;
        while (at < words.size()) {
            depth += is(at, "(") ? 1 : is(at, ")") ? -1 : 0;
            at++;
            if (depth == 0) {
                return;
            }
        }
    }

    /** The last part of a name with dots that begins at a place. */
    private int endOfName(int first) {
        int last = first;
        while (is(last + 1, ".")
                && last + 2 < words.size()
                && words.get(last + 2).isName()) {
            last += 2;
        }
        return last;
    }

    /** Whether no blank stands between a sign and the next. */
    private boolean touches(int sign) {
        return words.get(sign).end() == words.get(sign + 1).start();
    }

    private boolean is(int place, String text) {
        return place < words.size() && words.get(place).folded().equals(text);
    }
}
