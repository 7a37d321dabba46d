// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one PostgreSQL server of this JVM: started at first use, stopped at exit. {@code -Daludel.test.postgres} (or
 * {@code ALUDEL_TEST_POSTGRES}) says where it comes from: {@code embedded}, {@code testcontainers[:IMAGE]}, or
 * {@code jdbc:postgresql://…?user=…&password=…} of a superuser.
 */
public final class TestServer {

    /** What the names of all databases and roles begin with that tests make, and the only ones that they drop. */
    public static final String PREFIX = "aludel_test_";

    private final RunningServer server;
    private final Connection administration;
    private final String session;
    private final int version;
    private final Set<String> databases = new TreeSet<>();
    private int made;

    private TestServer(RunningServer server) throws SQLException {
        this.server = server;
        this.administration = server.address().open();
        this.session = PREFIX + ProcessHandle.current().pid() + "_" + Long.toString(System.currentTimeMillis(), 36);
        try (Statement statement = administration.createStatement();
                ResultSet result = statement.executeQuery("show server_version_num")) {
            result.next();
            this.version = result.getInt(1);
        }
    }

    /** The server of this JVM. */
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /** Makes an empty database in some ten milliseconds; closing it drops it. */
    public TestDatabase newDatabase() {
        TestsOnPostgres.noteUse(this);
        String name = nextName();
        administer("create database " + name + " template template0 encoding 'UTF8'");
        synchronized (this) {
            databases.add(name);
        }
        return new TestDatabase(this, name, server.address().database(name));
    }

    /** As {@code server_version_num} has it: 170011 is 17.11. */
    public int version() {
        return version;
    }

    /** {@code 17.11}, say. */
    public String versionText() {
        return version / 10_000 + "." + version % 10_000;
    }

    /** {@code embedded}, {@code testcontainers} or {@code url}. */
    public String kind() {
        return server.kind();
    }

    /** {@code psql}, if it is on the path. */
    public Optional<Path> psql() {
        return Programs.find("psql");
    }

    /** {@code pg_dump}, if it is on the path and not older than the server, which it would refuse. */
    public Optional<Path> pgDump() {
        return Programs.findDump(version);
    }

    void drop(String database) {
        administer("drop database if exists " + database + " with (force)");
        synchronized (this) {
            databases.remove(database);
        }
    }

    synchronized void administer(String sql) {
        try (Statement statement = administration.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL for tests refused: " + e.getMessage(), e);
        }
    }

    private synchronized String nextName() {
        made++;
        return session + "_" + made;
    }

    private void stop() {
        if (server.kind().equals("url")) {
            Set<String> left;
            synchronized (this) {
                left = new TreeSet<>(databases);
            }
            left.forEach(this::drop);
        }
        server.stop().run();
    }

    private static TestServer start() {
        try {
            var started = new TestServer(ServerSource.chosen().start());
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "aludel-test-postgres-stop"));
            return started;
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL for tests does not answer: " + e.getMessage(), e);
        }
    }

    /** Holds the server, so that a JVM whose tests need none starts none. */
    private static final class Shared {
        private static final TestServer SERVER = start();
    }
}
