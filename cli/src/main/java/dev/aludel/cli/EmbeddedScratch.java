// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.execution.JdbcDatabase;
import dev.aludel.scratch.ScratchDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A scratch database on a PostgreSQL that the tool brings along and starts for it alone. */
final class EmbeddedScratch implements ScratchDatabase {

    private final EmbeddedPostgres server;

    private final Connection connection;

    private EmbeddedScratch(EmbeddedPostgres server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    static ScratchDatabase create() throws SQLException {
        EmbeddedPostgres server = start();
        try {
            return new EmbeddedScratch(
                    server, new JdbcDatabase(server.getJdbcUrl("postgres", "postgres"), null, null).open());
        } catch (SQLException e) {
            stop(server);
            throw e;
        }
    }

    /** A server whose data is gone when it stops, so that nothing waits for a disk. */
    static EmbeddedPostgres start() throws SQLException {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    // A plan is one transaction, and each table in it takes half a dozen locks.
                    .setServerConfig("max_locks_per_transaction", "1024")
                    .setLocaleConfig("locale", "C")
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new SQLException("the embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            // The operating system clears what is left of it.
            return;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String description() {
        return "an embedded PostgreSQL";
    }

    @Override
    public boolean hasOwnServer() {
        return true;
    }

    @Override
    public void close() {
        stop(server);
    }
}
