// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.migration.MigrationCatalog;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A migrator on a test's database, with a clock that stands still and a notebook of what it told. */
final class Bench implements MigrationListener {

    static final Instant NOW = Instant.parse("2026-11-22T14:31:57Z");

    static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(20));

    static final MigratorOptions OPTIONS =
            MigratorOptions.defaults().timeouts(SHORT).origin(new Origin("deployer", "build-7", "aludel 0.1"));

    final List<String> told = new ArrayList<>();

    private final TestDatabase database;

    Bench(TestDatabase database) {
        this.database = database;
    }

    Migrator migrator(Revisions revisions) {
        return migrator(revisions, OPTIONS);
    }

    Migrator migrator(Revisions revisions, MigratorOptions options) {
        return migrator(database::open, revisions, options);
    }

    Migrator migrator(ConnectionSource connections, Revisions revisions, MigratorOptions options) {
        MigrationCatalog catalog = revisions.catalog();
        return new Migrator(connections, catalog, options, this, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The first column of every row. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(String.valueOf(results.getString(1)));
            }
            return rows;
        }
    }

    /** The tables of all schemas but PostgreSQL's own, qualified. */
    List<String> tables() throws SQLException {
        return rows("""
                SELECT schemaname || '.' || tablename FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""");
    }

    @Override
    public void waiting(LockAwaited event) {
        told.add("waiting");
    }

    @Override
    public void started(RevisionStarted event) {
        told.add("started %s %s, %d statements, %d/%d"
                .formatted(
                        event.direction().word(),
                        event.revision().id(),
                        event.statements(),
                        event.number(),
                        event.total()));
    }

    @Override
    public void executed(StatementExecuted event) {
        told.add("executed %d/%d: %s".formatted(event.number(), event.total(), event.text()));
    }

    @Override
    public void resumed(RevisionResumed event) {
        told.add("resumed in segment %d of %d".formatted(event.underWay().segment(), event.segments()));
    }

    @Override
    public void batchProgressed(BatchProgressed event) {
        told.add("batch %s: %d of %d%s"
                .formatted(event.name(), event.rows(), event.estimate(), event.finished() ? ", the last" : ""));
    }

    @Override
    public void applied(RevisionApplied event) {
        told.add("applied " + event.revision().id());
    }
}
