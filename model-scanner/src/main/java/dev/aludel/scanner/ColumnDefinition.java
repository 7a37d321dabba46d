// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.GeneratedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the name of a column in SQL: {@code varchar(20) default 'x' not null} taken apart.
 *
 * @param type the type
 * @param required whether it says {@code not null}
 * @param defaultValue the expression of its default, or null
 * @param identity what it says about identity, or null
 * @param generated what a generated column is computed from, or null
 * @param checks the conditions of its checks
 * @param rest what is left: not understood
 */
record ColumnDefinition(
        String type,
        boolean required,
        @Nullable String defaultValue,
        @Nullable IdentityText identity,
        @Nullable GeneratedValue generated,
        List<String> checks,
        String rest) {

    ColumnDefinition {
        checks = List.copyOf(checks);
    }

    /**
     * An identity clause.
     *
     * @param always whether it is {@code generated always}
     * @param numbers what stands in its parentheses, or an empty text
     */
    record IdentityText(boolean always, String numbers) {}

    private static final Set<String> CLAUSES = Set.of(
            "not", "null", "default", "check", "unique", "primary", "references", "collate", "generated", "constraint");

    static ColumnDefinition parse(String sql) {
        SqlTokens tokens = SqlTokens.of(sql);
        int end = nextClause(tokens, 0);
        return new Parser(tokens, end).parse();
    }

    private static int nextClause(SqlTokens tokens, int from) {
        int at = from;
        while (at < tokens.size() && !CLAUSES.contains(tokens.get(at).lower())) {
            at++;
        }
        return at;
    }

    /** Reads one clause after the other. */
    private static final class Parser {

        private final SqlTokens tokens;
        private final String type;
        private int at;
        private boolean required;
        private @Nullable String defaultValue;
        private @Nullable IdentityText identity;
        private @Nullable GeneratedValue generated;
        private final List<String> checks = new ArrayList<>();
        private String rest = "";

        Parser(SqlTokens tokens, int at) {
            this.tokens = tokens;
            this.type = tokens.text(0, at);
            this.at = at;
        }

        ColumnDefinition parse() {
            while (at < tokens.size()) {
                clause();
            }
            return new ColumnDefinition(type, required, defaultValue, identity, generated, checks, rest.strip());
        }

        private void clause() {
            if (tokens.at(at, "not", "null")) {
                required = true;
                at += 2;
            } else if (tokens.at(at, "null")) {
                at++;
            } else if (tokens.at(at, "default") && at + 1 < tokens.size()) {
                int end = nextClause(tokens, at + 2);
                defaultValue = tokens.text(at + 1, end);
                at = end;
            } else if (tokens.at(at, "check")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).inParentheses()) {
                checks.add(tokens.get(at + 1).inner());
                at += 2;
            } else if (tokens.at(at, "generated")) {
                generated();
            } else {
                int end = nextClause(tokens, at + 1);
                rest = rest + " " + tokens.text(at, end);
                at = end;
            }
        }

        private void generated() {
            int end = nextClause(tokens, at + 1);
            // "by default" holds a word that begins a clause elsewhere.
            if (tokens.at(at, "generated", "by", "default", "as", "identity")) {
                at += 5;
                identity = new IdentityText(false, numbers());
            } else if (tokens.at(at, "generated", "always", "as", "identity")) {
                at += 4;
                identity = new IdentityText(true, numbers());
            } else if (tokens.at(at, "generated", "always", "as")
                    && at + 3 < tokens.size()
                    && tokens.get(at + 3).inParentheses()) {
                boolean stored = tokens.at(at + 4, "stored");
                generated = new GeneratedValue(tokens.get(at + 3).inner(), stored);
                at += stored || tokens.at(at + 4, "virtual") ? 5 : 4;
            } else {
                rest = rest + " " + tokens.text(at, end);
                at = end;
            }
        }

        private String numbers() {
            if (at < tokens.size() && tokens.get(at).inParentheses()) {
                return tokens.get(at++).inner();
            }
            return "";
        }
    }
}
