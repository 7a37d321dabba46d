// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.TableOptions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.mapping.Table;

/** Reads {@code @Table(options = …)}: what Hibernate's own export writes behind the parentheses of {@code CREATE TABLE}. */
final class TableOptionsReader {

    private static final Set<String> STRATEGIES = Set.of("range", "list", "hash");

    /** What may begin a clause; PostgreSQL lets them follow each other in this order only. */
    private static final Set<String> CLAUSES =
            Set.of("inherits", "partition", "using", "with", "without", "on", "tablespace");

    private static final String TOAST = "toast.";

    private final Report report;

    TableOptionsReader(Report report) {
        this.report = report;
    }

    TableOptions read(Table table, QualifiedName name) {
        String text = Options.of(table);
        SqlTokens words = SqlTokens.of(text);
        TableOptions options = TableOptions.NONE;
        int at = 0;
        while (at < words.size()) {
            int end = nextClause(words, at);
            String clause = words.text(at, end);
            if (words.at(at, "with")) {
                options = stored(options, words, at, end, name);
            } else if (words.at(at, "partition")) {
                options = partitioned(options, words, at, end, name);
            } else if (words.at(at, "tablespace")) {
                report.warn(
                        "table " + name,
                        "its tablespace is left to the database; place it in a revision of your own: %s"
                                .formatted(clause));
            } else {
                report.warn("table " + name, "a part of its options is left out: " + clause);
            }
            at = end;
        }
        return options;
    }

    private static int nextClause(SqlTokens words, int from) {
        int at = from + 1;
        while (at < words.size() && !CLAUSES.contains(words.get(at).lower())) {
            at++;
        }
        return at;
    }

    private TableOptions stored(TableOptions options, SqlTokens words, int at, int end, QualifiedName name) {
        List<StorageParameter> parameters = end == at + 2 ? StorageOptions.of(words.get(at + 1)) : null;
        if (parameters == null) {
            refuse(words.text(at, end), name, "Write with (name = value, …).");
            return options;
        }
        List<StorageParameter> ofToast =
                parameters.stream().filter(it -> it.name().startsWith(TOAST)).toList();
        for (StorageParameter parameter : ofToast) {
            report.warn(
                    "table " + name,
                    "its %s is left out, since PostgreSQL forgets it where there is no TOAST table; set it in a revision of your own"
                            .formatted(parameter.name()));
        }
        return options.storing(
                parameters.stream().filter(it -> !ofToast.contains(it)).toList());
    }

    private TableOptions partitioned(TableOptions options, SqlTokens words, int at, int end, QualifiedName name) {
        boolean understood = end == at + 4
                && words.at(at + 1, "by")
                && STRATEGIES.contains(words.get(at + 2).lower())
                && words.get(at + 3).isGroup();
        if (!understood) {
            refuse(words.text(at, end), name, "Write partition by range (column, …), by list (column) or by hash.");
            return options;
        }
        return options.partitionedBy(words.get(at + 2).text().toUpperCase(Locale.ROOT) + " "
                + words.get(at + 3).text());
    }

    private void refuse(String clause, QualifiedName name, String remedy) {
        report.problem(
                "table %s has options that PostgreSQL would not understand: %s. %s".formatted(name, clause, remedy));
    }
}
