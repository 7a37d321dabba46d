// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key in SQL: {@code foreign key (a) references t (id) on delete cascade deferrable}.
 *
 * @param columns the referring columns in SQL; empty if it doesn't say
 * @param schema the schema of the table referred to in SQL, or null
 * @param table the table referred to in SQL, or null if it doesn't say
 * @param targetColumns the columns referred to in SQL; empty if it doesn't say
 * @param onDelete what it says about deletes, or null
 * @param onUpdate what it says about updates, or null
 * @param options when and how it is checked
 */
record ForeignKeyDefinition(
        List<String> columns,
        @Nullable String schema,
        @Nullable String table,
        List<String> targetColumns,
        @Nullable ReferentialAction onDelete,
        @Nullable ReferentialAction onUpdate,
        ForeignKeyOptions options) {

    /** The definition taken apart, or null if a part is not understood. */
    static @Nullable ForeignKeyDefinition parse(String sql) {
        return new Parser(SqlTokens.of(sql)).parse();
    }

    /** When a constraint with this ending is checked, or null if it says anything else. */
    static @Nullable Deferrability deferrability(SqlTokens tokens) {
        Parser parser = new Parser(tokens);
        boolean timing = parser.ending()
                && parser.onDelete == null
                && parser.onUpdate == null
                && parser.options.equals(ForeignKeyOptions.NONE.deferred(parser.options.deferrability()));
        return timing ? parser.options.deferrability() : null;
    }

    /** Reads from left to right. */
    private static final class Parser {

        private final SqlTokens tokens;
        private int at;
        private List<String> columns = List.of();
        private @Nullable String schema;
        private @Nullable String table;
        private List<String> targetColumns = List.of();
        private @Nullable ReferentialAction onDelete;
        private @Nullable ReferentialAction onUpdate;
        private ForeignKeyOptions options = ForeignKeyOptions.NONE;

        Parser(SqlTokens tokens) {
            this.tokens = tokens;
        }

        @Nullable
        ForeignKeyDefinition parse() {
            if (tokens.at(at, "foreign", "key") && at + 2 < tokens.size()) {
                columns = names(2);
                at += 3;
            }
            if (tokens.at(at, "references") && at + 1 < tokens.size()) {
                target();
            }
            return ending()
                    ? new ForeignKeyDefinition(columns, schema, table, targetColumns, onDelete, onUpdate, options)
                    : null;
        }

        boolean ending() {
            while (at < tokens.size()) {
                if (!clause()) {
                    return false;
                }
            }
            return true;
        }

        private void target() {
            table = tokens.get(at + 1).text();
            at += 2;
            if (tokens.at(at, ".") && at + 1 < tokens.size()) {
                schema = table;
                table = tokens.get(at + 1).text();
                at += 2;
            }
            if (at < tokens.size() && tokens.get(at).inParentheses()) {
                targetColumns = names(at);
                at++;
            }
        }

        private List<String> names(int index) {
            return SqlTokens.of(tokens.get(index).inner()).byComma().stream()
                    .map(it -> it.text(0, it.size()))
                    .toList();
        }

        private boolean clause() {
            if (tokens.at(at, "on", "delete")) {
                at += 2;
                onDelete = action();
                if (at < tokens.size() && tokens.get(at).inParentheses()) {
                    options = options.setting(names(at));
                    at++;
                }
                return onDelete != null;
            }
            if (tokens.at(at, "on", "update")) {
                at += 2;
                onUpdate = action();
                return onUpdate != null;
            }
            if (tokens.at(at, "match", "full")) {
                at += 2;
                options = options.fully();
                return true;
            }
            return timing();
        }

        private boolean timing() {
            if (tokens.at(at, "not", "deferrable") || tokens.at(at, "match", "simple")) {
                at += 2;
                return true;
            }
            if (tokens.at(at, "deferrable")) {
                at++;
                options = options.deferred(Deferrability.DEFERRABLE);
                return true;
            }
            if (tokens.at(at, "initially", "deferred")) {
                at += 2;
                options = options.deferred(Deferrability.INITIALLY_DEFERRED);
                return true;
            }
            if (tokens.at(at, "initially", "immediate")) {
                at += 2;
                return true;
            }
            return false;
        }

        private @Nullable ReferentialAction action() {
            for (ReferentialAction action : ReferentialAction.values()) {
                String[] words = action.sql().split(" ", -1);
                if (tokens.at(at, words)) {
                    at += words.length;
                    return action;
                }
            }
            return null;
        }
    }
}
