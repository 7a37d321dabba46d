// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.sql.Quoting;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names and texts, quoted, are to PostgreSQL what they were, and quoted where PostgreSQL itself would. */
@PostgresTest
class QuotingAcceptanceTest {

    private static final int NAMES = 1_000;

    private static final List<String> PIECES = List.of(
            "a",
            "z",
            "_",
            "0",
            "9",
            "A",
            "Z",
            " ",
            ".",
            "\"",
            "'",
            "\\",
            "$",
            "?",
            "ä",
            "ß",
            "日",
            "\uD83D\uDE80",
            "\n",
            "\t",
            "-",
            "--",
            "/*",
            ";",
            "{",
            "%",
            "select",
            "user",
            "order",
            "name",
            "E'",
            "u&",
            "\u0001",
            "\u00a0");

    @Test
    void randomNamesAreQuotedAsQuoteIdentDoes(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement("SELECT quote_ident(?)")) {
            for (String name : names()) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    assertThat(Quoting.quoted(name)).isEqualTo(row.getString(1));
                }
            }
        }
    }

    /** A word may be reserved in another version of PostgreSQL only: then it is quoted without need. */
    @Test
    @EdgeCase(209)
    void everyKeyWordThatPostgresQuotesIsQuoted(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT word, quote_ident(word) FROM pg_get_keywords()")) {
            List<String> bare = new ArrayList<>();
            while (rows.next()) {
                boolean quoted = rows.getString(2).startsWith("\"");
                if (quoted && !Quoting.quoted(rows.getString(1)).startsWith("\"")) {
                    bare.add(rows.getString(1));
                }
            }
            assertThat(bare).isEmpty();
        }
    }

    @Test
    void whatIsReadBackIsTheName(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String name : names()) {
                try (ResultSet row = statement.executeQuery("SELECT 1 AS " + Quoting.quoted(name))) {
                    assertThat(row.getMetaData().getColumnLabel(1)).isEqualTo(name);
                }
            }
        }
    }

    @Test
    @EdgeCase(281)
    void aTextMeansTheSameUnderAnySetting(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String setting : List.of("on", "off")) {
                statement.execute("SET standard_conforming_strings = " + setting);
                for (String text : names()) {
                    try (ResultSet row = statement.executeQuery("SELECT " + Quoting.literal(text))) {
                        row.next();
                        assertThat(row.getString(1)).isEqualTo(text);
                    }
                }
            }
        }
    }

    private static List<String> names() {
        var dice = new Dice(7);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            var name = new StringBuilder();
            for (int pieces = dice.between(1, 4); pieces > 0; pieces--) {
                name.append(dice.pick(PIECES));
            }
            names.add(name.toString());
        }
        return names;
    }
}
