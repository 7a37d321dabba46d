// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of a call. Closing this puts back what was changed about it, so that a pool gets it as it gave it; who
 * has opened the connection closes it.
 *
 * <p>Outside {@link #begin} and {@link #commit} every statement is its own transaction: nothing is held while waiting.
 */
final class Session implements AutoCloseable {

    private static final String INVALID_PARAMETER_VALUE = "22023";

    private final Connection connection;

    private final boolean autoCommit;

    private final Map<String, String> settingsBefore = new LinkedHashMap<>();

    private @Nullable SettingsBefore before;

    Session(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** What the rows of a query are, read one by one. */
    <T> List<T> query(String sql, Row<T> row, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, List.of(parameters));
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row.read(results));
                }
            }
            return rows;
        }
    }

    /** The first column of the only row of a query. */
    String text(String sql, Object... parameters) throws SQLException {
        return query(sql, it -> String.valueOf(it.getString(1)), parameters).get(0);
    }

    /** How many rows a statement changed. */
    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, List.of(parameters));
            return statement.executeUpdate();
        }
    }

    /** Runs a statement as it is: without parameters, a question mark or a brace in it is itself. */
    void execute(dev.aludel.sql.Statement sql) throws SQLException {
        if (sql.parameters().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql.sql());
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.sql())) {
            statement.setEscapeProcessing(false);
            bind(statement, sql.parameters());
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        int index = 0;
        for (Object parameter : parameters) {
            // JDBC 4.2 maps OffsetDateTime and leaves Instant out.
            Object value = parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
            statement.setObject(++index, value);
        }
    }

    /** Changes a setting after {@link #keepSettings}, where the server knows it and lets it be changed. */
    void set(String setting, String value) throws SQLException {
        String before = current(setting);
        if (before == null) {
            return;
        }
        try {
            text("SELECT set_config(?, ?, false)", setting, value);
            settingsBefore.putIfAbsent(setting, before);
        } catch (SQLException e) {
            // client_connection_check_interval is refused on platforms that can't do it.
            if (!SqlErrors.state(e).equals(INVALID_PARAMETER_VALUE)) {
                throw e;
            }
        }
    }

    /** Remembers all settings, to put them back when this session is closed. */
    void keepSettings() throws SQLException {
        before = SettingsBefore.of(this);
    }

    /** Puts a setting back that {@link #set} has changed. */
    void reset(String setting) throws SQLException {
        String before = settingsBefore.remove(setting);
        if (before != null) {
            text("SELECT set_config(?, ?, false)", setting, before);
        }
    }

    private @Nullable String current(String setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT current_setting(?, true)")) {
            statement.setString(1, setting);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? results.getString(1) : null;
            }
        }
    }

    /** Ends the connection to the server itself, so that not even a pool can use it again. */
    void abort() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        rollback();
        if (before != null) {
            before.restore();
        }
        connection.setAutoCommit(autoCommit);
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {

        /** What the row at the cursor is. */
        T read(ResultSet row) throws SQLException;
    }
}
