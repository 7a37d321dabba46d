// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A database by JDBC URL; the driver is found on the class path. It never shows its password.
 *
 * <p>Its connections name themselves {@code aludel} to the server unless the URL says otherwise.
 */
public final class JdbcDatabase implements ConnectionSource {

    private static final String APPLICATION = "ApplicationName";

    /** What the URL of a PostgreSQL begins with. */
    public static final String PREFIX = "jdbc:postgresql:";

    private static final int VERSION_FACTOR = 10_000;

    private final String url;

    private final Properties properties = new Properties();

    private @Nullable Connection standing;

    /** The database at a URL. */
    public JdbcDatabase(String url, @Nullable String user, @Nullable String password) {
        this.url = requireNonNull(url, "url");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (!url.contains(APPLICATION + "=")) {
            properties.setProperty(APPLICATION, "aludel");
        }
    }

    /** The same database, whose server is given up on when it doesn't answer for so long. What the URL says holds. */
    public JdbcDatabase within(Duration time) {
        var patient = new JdbcDatabase(url, null, null);
        patient.properties.putAll(properties);
        String seconds = String.valueOf(Math.max(1, time.toSeconds()));
        for (String property : List.of("connectTimeout", "loginTimeout", "socketTimeout")) {
            if (!url.contains(property + "=")) {
                patient.properties.setProperty(property, seconds);
            }
        }
        return patient;
    }

    /** A database that a connection leads to, which stays open. */
    public static JdbcDatabase standing(Connection connection) {
        var database = new JdbcDatabase(PREFIX, null, null);
        database.standing = connection;
        return database;
    }

    @Override
    public Connection open() throws SQLException {
        if (standing != null) {
            return KeptConnection.of(standing);
        }
        if (!url.startsWith(PREFIX)) {
            throw new SQLException("the URL doesn't begin with " + PREFIX + "//", "08001");
        }
        return DriverManager.getConnection(url, properties);
    }

    /**
     * Does something with a connection and closes it.
     *
     * @throws dev.aludel.error.MigrationException if there is no connection, or the server refuses
     */
    public <T> T ask(Question<T> question) {
        Connection connection;
        try {
            connection = open();
        } catch (SQLException e) {
            throw SqlErrors.connecting(e);
        }
        try (connection) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw SqlErrors.asking(e);
        }
    }

    /**
     * Runs a script of several statements as it is.
     *
     * @throws dev.aludel.error.MigrationException if there is no connection, or the server refuses
     */
    public void run(String script) {
        ask(connection -> {
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                return statement.execute(script);
            }
        });
    }

    /** The version of a connection's server, as {@code server_version_num} has it: 170004 for 17.4. */
    public static int serverVersion(Connection connection) throws SQLException {
        var metadata = connection.getMetaData();
        return metadata.getDatabaseMajorVersion() * VERSION_FACTOR + metadata.getDatabaseMinorVersion();
    }

    /**
     * What is done with a connection.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Question<T> {

        /**
         * Does it.
         *
         * @throws SQLException if the server refuses
         */
        T ask(Connection connection) throws SQLException;
    }

    @Override
    public String toString() {
        // A user and a password don't belong before the host; who writes them there may have any character in them.
        String known = url.replaceFirst("//[^/?]*\\?[^&=]*@", "//***@");
        int parameters = known.indexOf('?');
        return (parameters < 0 ? known : known.substring(0, parameters)).replaceFirst("//.*@", "//***@");
    }
}
