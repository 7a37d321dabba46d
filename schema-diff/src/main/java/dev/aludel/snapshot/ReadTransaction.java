// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A transaction for reading catalogs, with the settings pinned that decide how PostgreSQL prints expressions.
 *
 * <p>Inside somebody else's transaction it is a savepoint, taken back at the end: that also takes back the settings.
 */
final class ReadTransaction implements AutoCloseable {

    /**
     * Names of the default schema print unqualified and all others qualified; temporary objects stand behind both. Compiling
     * catalog queries would take longer than running them.
     */
    private static final String PIN = """
            select set_config('search_path', ?, true),
                   set_config('DateStyle', 'ISO, MDY', true),
                   set_config('IntervalStyle', 'postgres', true),
                   set_config('TimeZone', 'UTC', true),
                   set_config('bytea_output', 'hex', true),
                   set_config('standard_conforming_strings', 'on', true),
                   set_config('quote_all_identifiers', 'off', true),
                   set_config('extra_float_digits', '1', true),
                   set_config('jit', 'off', true)""";

    private final Connection connection;

    private final @Nullable Savepoint savepoint;

    private boolean complete;

    private ReadTransaction(Connection connection, @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.savepoint = savepoint;
    }

    static ReadTransaction begin(Connection connection, String defaultSchema) throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        ReadTransaction transaction = new ReadTransaction(connection, own ? null : connection.setSavepoint());
        try {
            transaction.start(defaultSchema);
            return transaction;
        } catch (SQLException e) {
            transaction.abandon(e);
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Says that everything was read. */
    void complete() {
        complete = true;
    }

    private void start(String defaultSchema) throws SQLException {
        if (savepoint == null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(PIN)) {
            statement.setString(1, "\"" + defaultSchema.replace("\"", "\"\"") + "\", pg_temp");
            statement.execute();
        }
    }

    private void abandon(SQLException reason) {
        try {
            close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (savepoint != null) {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
            return;
        }
        try {
            if (complete) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
