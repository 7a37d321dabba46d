// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.sql.Quoting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes scratch databases on the server of a database, where its role may: it needs {@code CREATEDB}. */
public final class SameServer implements ScratchServer {

    private final String url;

    private final Properties properties = new Properties();

    /** The server of the database at a JDBC URL. */
    public SameServer(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    @Override
    public ScratchDatabase create() throws SQLException {
        String name = "aludel_scratch_" + UUID.randomUUID().toString().replace("-", "");
        Connection server = open(url);
        try (var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + Quoting.quoted(name) + " TEMPLATE template0");
        } catch (SQLException e) {
            server.close();
            throw e;
        }
        try {
            return new Database(server, open(at(name)), name);
        } catch (SQLException e) {
            drop(server, name);
            throw e;
        }
    }

    /** A connection; the driver manager puts a URL that no driver takes into its message, password and all. */
    private Connection open(String at) throws SQLException {
        try {
            return DriverManager.getConnection(at, properties);
        } catch (SQLException e) {
            boolean tells = e.getMessage() != null && e.getMessage().contains(at);
            throw tells ? new SQLException("no driver takes the URL of the database", e.getSQLState()) : e;
        }
    }

    /** The URL with another database: what stands between the last slash of its address and its parameters. */
    private String at(String name) {
        int parameters = url.indexOf('?');
        String address = parameters < 0 ? url : url.substring(0, parameters);
        String rest = parameters < 0 ? "" : url.substring(parameters);
        int hosts = address.indexOf("//");
        if (hosts < 0) {
            return "jdbc:postgresql:" + name + rest;
        }
        int slash = address.indexOf('/', hosts + 2);
        return (slash < 0 ? address : address.substring(0, slash)) + "/" + name + rest;
    }

    private static void drop(Connection server, String name) throws SQLException {
        try (server;
                var statement = server.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + Quoting.quoted(name));
        }
    }

    /**
     * A database on the same server.
     *
     * @param server a connection to the database that it was made from
     * @param connection the connection to it
     * @param name its name
     */
    private record Database(Connection server, Connection connection, String name) implements ScratchDatabase {

        @Override
        public String description() {
            return "a scratch database on the same server";
        }

        @Override
        public void close() {
            try {
                connection.close();
                drop(server, name);
            } catch (SQLException e) {
                throw new ScratchLeftBehindException(name, e);
            }
        }
    }
}
