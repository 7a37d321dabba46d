// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.StorageParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** The indexes of a table that no constraint makes. */
final class IndexReader {

    private final ScanContext context;

    IndexReader(ScanContext context) {
        this.context = context;
    }

    List<Draft> read(Table table) {
        if (table.getIndexes().isEmpty()) {
            return List.of();
        }
        Set<String> columns = new HashSet<>();
        table.getColumns().forEach(it -> columns.add(context.names().column(it)));
        List<Draft> drafts = new ArrayList<>();
        for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
            drafts.add(index(table, index, columns));
        }
        return drafts;
    }

    private Draft index(Table table, org.hibernate.mapping.Index mapped, Set<String> columns) {
        String given = mapped.getName();
        boolean unnamed = given == null || context.generatedNames().contains(given);
        String name = unnamed ? Draft.UNNAMED : context.names().sql(mapped.getQuotedName(context.dialect()));
        String subject = "index %s of table %s".formatted(unnamed ? "without a name" : name, table.getName());
        List<IndexKey> keys = new ArrayList<>();
        for (Selectable selectable : mapped.getSelectables()) {
            String order = mapped.getSelectableOrderMap().getOrDefault(selectable, "");
            IndexKey key = key(selectable, order, columns);
            if (key == null) {
                context.report()
                        .problem("%s names the column \"%s\", which the table doesn't have. %s"
                                .formatted(
                                        subject,
                                        selectable.getText(),
                                        "Name its columns, or write an expression in parentheses."));
                key = IndexKey.keyExpression(selectable.getText());
            }
            keys.add(key);
        }
        Index plain = Index.index(name, keys.toArray(IndexKey[]::new));
        Index index = mapped.isUnique() ? plain.withUnique() : plain;
        return Draft.of(withOptions(index, Options.of(mapped), subject), words(keys));
    }

    /** Hibernate takes what is in parentheses as SQL, and all else, spaces and all, as the name of a column. */
    private @Nullable IndexKey key(Selectable selectable, String order, Set<String> columns) {
        if (selectable instanceof Column column) {
            String name = context.names().column(column);
            return columns.contains(name) ? ordered(IndexKey.key(name), SqlTokens.of(order), 0) : null;
        }
        SqlTokens text = SqlTokens.of(selectable.getText(context.dialect()) + " " + order);
        if (text.size() == 0 || !text.get(0).isGroup()) {
            return null;
        }
        SqlTokens inner = SqlTokens.of(text.get(0).inner());
        int collate = collation(inner);
        String expression = inner.text(0, collate < 0 ? inner.size() : collate);
        String name = context.names().sql(expression);
        // To PostgreSQL a column in parentheses is the column.
        IndexKey key = columns.contains(name) ? IndexKey.key(name) : IndexKey.keyExpression(expression);
        return ordered(collate < 0 ? key : key.collate(inner.text(collate + 1, inner.size())), text, 1);
    }

    /** Where a key's own collation begins, which PostgreSQL tells apart from the expression; -1 if it has none. */
    private static int collation(SqlTokens key) {
        boolean call = key.size() == 4 && key.get(1).inParentheses() && key.at(2, "collate");
        return call ? 2 : key.size() == 3 && key.at(1, "collate") ? 1 : -1;
    }

    /** The key with what follows it: an operator class, the order, the place of nulls; null if it isn't that. */
    private static @Nullable IndexKey ordered(IndexKey key, SqlTokens text, int from) {
        IndexKey result = key;
        int at = from;
        while (at < text.size()) {
            if (text.at(at, "desc")) {
                result = result.desc();
                at++;
            } else if (text.at(at, "asc")) {
                at++;
            } else if (text.at(at, "nulls", "first")) {
                result = result.withNullsFirst();
                at += 2;
            } else if (text.at(at, "nulls", "last")) {
                result = result.withNullsLast();
                at += 2;
            } else if (at == from
                    && !text.get(at).inParentheses()
                    && isWord(text.get(at).text())) {
                result = result.using(text.get(at).text());
                at++;
            } else {
                return null;
            }
        }
        return result;
    }

    private static boolean isWord(String text) {
        return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
    }

    private Index withOptions(Index index, String options, String subject) {
        SqlTokens words = SqlTokens.of(options);
        Index result = index;
        int at = 0;
        while (at < words.size()) {
            boolean last = at + 1 == words.size();
            Index next = null;
            int read = 2;
            if (words.at(at, "where") && !last) {
                return result.where(words.text(at + 1, words.size()));
            } else if (words.at(at, "include") && !last) {
                next = including(result, words.get(at + 1));
            } else if (words.at(at, "with") && !last) {
                next = stored(result, words.get(at + 1));
            } else if (words.at(at, "nulls", "not", "distinct")) {
                next = result.withNullsNotDistinct();
                read = 3;
            } else if (words.at(at, "nulls", "distinct")) {
                next = result;
            } else if (!isBegun(words, at)) {
                context.report().warn(subject, "its options are left out: " + words.text(at, words.size()));
                return result;
            }
            if (next == null) {
                context.report()
                        .problem("%s has options that PostgreSQL would not understand: %s. %s"
                                .formatted(
                                        subject,
                                        words.text(at, words.size()),
                                        "Write include (column, …), with (name = value, …) or where condition."));
                return result;
            }
            result = next;
            at += read;
        }
        return result;
    }

    private static boolean isBegun(SqlTokens words, int at) {
        return words.at(at, "where") || words.at(at, "include") || words.at(at, "with");
    }

    private @Nullable Index including(Index index, SqlTokens.Token columns) {
        if (!columns.isGroup()) {
            return null;
        }
        List<SqlTokens> parts = SqlTokens.of(columns.inner()).byComma();
        boolean names = parts.stream().allMatch(it -> it.size() == 1 && isName(it.get(0)));
        return names
                ? index.including(parts.stream()
                        .map(it -> context.names().sql(it.get(0).text()))
                        .toArray(String[]::new))
                : null;
    }

    private static boolean isName(SqlTokens.Token token) {
        boolean quoted =
                (token.isQuoted('"') || token.isQuoted('`')) && token.text().length() > 2;
        return quoted || isWord(token.text());
    }

    private static @Nullable Index stored(Index index, SqlTokens.Token parentheses) {
        List<StorageParameter> parameters = StorageOptions.of(parentheses);
        return parameters == null ? null : index.storing(parameters);
    }

    /** What PostgreSQL puts in the name of an index: the columns, and for an expression its function or {@code expr}. */
    private static List<String> words(List<IndexKey> keys) {
        List<String> words = new ArrayList<>();
        for (IndexKey key : keys) {
            if (!key.expression()) {
                words.add(key.value());
                continue;
            }
            SqlTokens text = SqlTokens.of(key.value());
            boolean call = text.size() == 2 && text.get(1).inParentheses();
            words.add(call ? text.get(0).text().toLowerCase(Locale.ROOT) : "expr");
        }
        return words;
    }
}
