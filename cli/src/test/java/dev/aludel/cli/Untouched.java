// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.Catalog;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database and its history were before somebody tried something. */
final class Untouched {

    private final TestDatabase database;

    private final Catalog catalog;

    private final List<String> history;

    Untouched(TestDatabase database) throws SQLException {
        this.database = database;
        this.catalog = database.catalog();
        this.history = history(database);
    }

    /** Asserts that all is as it was: every object, every row of the history. */
    void verify() throws SQLException {
        assertThat(catalog.differences(database.catalog())).isEmpty();
        assertThat(history(database)).isEqualTo(history);
    }

    private static List<String> history(TestDatabase database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("aludel_heads", "aludel_history")) {
                boolean there = !texts(
                                statement,
                                "select to_regclass('" + table + "')::text where to_regclass('" + table
                                        + "') is not null")
                        .isEmpty();
                if (there) {
                    rows.addAll(texts(statement, "select t::text from " + table + " t order by 1"));
                }
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
