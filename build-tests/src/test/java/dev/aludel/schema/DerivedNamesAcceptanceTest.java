// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static dev.aludel.sql.Quoting.list;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that nobody gave: ours are those that PostgreSQL makes. */
@PostgresTest
class DerivedNamesAcceptanceTest {

    private static final List<String> TABLES = List.of(
            "users", "Mixed Case", "t".repeat(63), "ü".repeat(31), "😀".repeat(15), "a".repeat(30), "t".repeat(40));

    private static final List<String> COLUMNS =
            List.of("a", "b c", "c".repeat(63), "ö".repeat(30), "x".repeat(29), "€".repeat(21));

    @Test
    @EdgeCase(207)
    void postgresMakesTheSameNames(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                var names = new DerivedNames();
                QualifiedName name = QualifiedName.of(table);
                names.take(name);
                List<String> expected = new ArrayList<>();
                statement.execute("CREATE TABLE " + quoted(table) + " ("
                        + COLUMNS.stream().map(it -> quoted(it) + " int").collect(joining(", ")) + ")");
                add(statement, table, "PRIMARY KEY " + list(COLUMNS.subList(0, 1)));
                expected.add(names.primaryKey(name));
                for (int i = 0; i < COLUMNS.size(); i++) {
                    List<String> columns = COLUMNS.subList(i, Math.min(i + 2, COLUMNS.size()));
                    for (int again = 0; again < 2; again++) {
                        add(statement, table, "UNIQUE " + list(columns));
                        expected.add(names.unique(name, columns));
                        add(statement, table, "CHECK (" + quoted(columns.get(0)) + " > 0)");
                        expected.add(names.check(name, columns.subList(0, 1)));
                        add(
                                statement,
                                table,
                                "FOREIGN KEY " + list(columns.subList(0, 1)) + " REFERENCES " + quoted(table) + " "
                                        + list(COLUMNS.subList(0, 1)));
                        expected.add(names.foreignKey(name, columns.subList(0, 1)));
                        statement.execute("CREATE INDEX ON " + quoted(table) + " " + list(columns));
                        expected.add(names.index(name, columns));
                    }
                }
                assertThat(found(statement)).as(table).containsExactlyInAnyOrderElementsOf(expected);
                statement.execute("DROP TABLE " + quoted(table));
            }
        }
    }

    private static void add(Statement statement, String table, String constraint) throws SQLException {
        statement.execute("ALTER TABLE " + quoted(table) + " ADD " + constraint);
    }

    private static List<String> found(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        // contype n are the NOT NULL constraints that PostgreSQL 18 keeps.
        try (ResultSet rows = statement.executeQuery("""
                SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
                UNION ALL
                SELECT relname FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid
                WHERE relnamespace = 'public'::regnamespace
                    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = pg_class.oid AND contype IN ('p', 'u'))""")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
