// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.test.ProgramRun;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs a script: JDBC, statement by statement, or {@code psql}, where it is on the path. */
enum Client {
    JDBC {
        @Override
        Optional<String> run(Script script, TestDatabase database) throws SQLException {
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String sql : script.statements()) {
                    statement.execute(sql);
                }
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    },
    PSQL {
        @Override
        Optional<String> run(Script script, TestDatabase database) {
            ProgramRun run = database.runPsql(script.text());
            return run.exitCode() == 0 ? Optional.empty() : Optional.of(run.output());
        }
    };

    /** Runs a script; empty if it went through, or else what was said. */
    abstract Optional<String> run(Script script, TestDatabase database) throws SQLException;

    /** Those that there are here. The build says of its tests whether {@code psql} was found. */
    static Stream<Client> here(TestDatabase database) {
        return Stream.of(values()).filter(it -> it == JDBC || database.psql().isPresent());
    }
}
