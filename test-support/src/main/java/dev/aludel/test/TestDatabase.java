// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An empty database of its own for a test, with a superuser's way in; closing it drops it and the roles it made. */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final String name;
    private final JdbcAddress address;
    private final List<String> roles = new ArrayList<>();

    TestDatabase(TestServer server, String name, JdbcAddress address) {
        this.server = server;
        this.name = name;
        this.address = address;
    }

    /** The database's name; it needs no quotes. */
    public String name() {
        return name;
    }

    /** The JDBC URL, without credentials. */
    public String url() {
        return address.url();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /** As {@code server_version_num} has it: 170011 is 17.11. */
    public int serverVersion() {
        return server.version();
    }

    /** A new connection, which the caller closes. */
    public Connection open() throws SQLException {
        return address.open();
    }

    /**
     * A new connection, which the caller closes, for asking the same again and again: the server plans it once.
     */
    public Connection openForRepeats() throws SQLException {
        return address.with("preferQueryMode", "extendedCacheEverything")
                .with("flushCacheOnDdl", "false")
                .with("prepareThreshold", "20")
                .with("preparedStatementCacheQueries", "4096")
                .with("preparedStatementCacheSizeMiB", "64")
                .with("options", "-c plan_cache_mode=force_generic_plan")
                .open();
    }

    /** Runs each text, which may hold several statements, in a transaction of its own. */
    public void execute(String... sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String text : sql) {
                statement.execute(text);
            }
        }
    }

    /** The rows that a query gives, a text each: the values with a bar between them, {@code null} for null. */
    public List<String> query(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }

    /** The picture of everything in this database. */
    public Catalog catalog() throws SQLException {
        try (Connection connection = open()) {
            return Catalog.read(connection);
        }
    }

    /**
     * Makes a role that may log in and nothing else: it has no right to create in {@code public} either. Roles belong to
     * the server, so its real name is the database's name followed by the given one.
     */
    public TestRole role(String suffix, String password) throws SQLException {
        String role = name + "_" + suffix;
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + statement.enquoteIdentifier(role, true) + " login password "
                    + statement.enquoteLiteral(password));
            // Before PostgreSQL 15 everybody may create in the schema public.
            statement.execute("revoke create on schema public from public");
        }
        roles.add(role);
        return new TestRole(address.as(role, password));
    }

    /** {@code psql}, if it is on the path. */
    public Optional<Path> psql() {
        return server.psql();
    }

    /** {@code pg_dump}, if it is on the path and not older than the server, which it would refuse. */
    public Optional<Path> pgDump() {
        return server.pgDump();
    }

    /** Feeds a script to {@code psql}, which stops at the first error; only where {@link #psql} is present. */
    public ProgramRun runPsql(String script) {
        Path program = psql().orElseThrow();
        List<String> command = Programs.command(program, address, name, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-");
        return Programs.run(command, address.password(), script);
    }

    /** Begins to feed a script to {@code psql}, as {@link #runPsql} does; the caller ends it. */
    public Process startPsql(Path script) throws IOException {
        List<String> command = Programs.command(
                psql().orElseThrow(), address, name, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script.toString());
        var builder = new ProcessBuilder(command);
        builder.environment().put("PGPASSWORD", address.password());
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The schema as {@code pg_dump} writes it, without comments and empty lines; empty where {@link #pgDump} is. */
    public Optional<String> dumpSchema() {
        return pgDump().map(program -> {
            List<String> command = Programs.command(program, address, name, "--schema-only", "--no-owner");
            ProgramRun run = Programs.run(command, address.password(), "");
            if (run.exitCode() != 0) {
                throw new IllegalStateException("pg_dump failed: " + run.output());
            }
            // \restrict carries a token that is another one at every run.
            return run.output()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("--"))
                    .filter(line -> !line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
                    .collect(Collectors.joining("\n"));
        });
    }

    @Override
    public void close() {
        server.drop(name);
        for (String role : roles) {
            server.administer("drop role if exists \"" + role.replace("\"", "\"\"") + "\"");
        }
        roles.clear();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
