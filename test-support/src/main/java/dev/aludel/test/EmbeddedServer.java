// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server from the embedded binaries, set up to forget quickly: nothing is flushed to disk, and little is logged. */
final class EmbeddedServer {

    private static final String PASSWORD = "aludel-test";

    private EmbeddedServer() {}

    static RunningServer start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_locks_per_transaction", "256")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_wal_size", "256MB")
                    .setLocaleConfig("locale", "C");
            MemoryDirectory.createIn(MemoryDirectory.MEMORY).ifPresent(builder::setDataDirectory);
            EmbeddedPostgres server = builder.start();
            var address = new JdbcAddress(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", PASSWORD);
            askForPasswords(address);
            return new RunningServer("embedded", address, () -> stop(server));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL does not answer", e);
        }
    }

    /** The embedded server trusts everybody; a test of a wrong password needs one that doesn't. */
    private static void askForPasswords(JdbcAddress address) throws SQLException, IOException {
        try (Connection connection = address.open();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + PASSWORD + "'");
            Path rules;
            try (ResultSet result = statement.executeQuery("show hba_file")) {
                result.next();
                rules = Path.of(result.getString(1));
            }
            Files.writeString(rules, "local all all password\nhost all all all password\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not stop", e);
        }
    }
}
