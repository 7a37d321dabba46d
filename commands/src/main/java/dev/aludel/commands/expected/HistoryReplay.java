// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.expected;

import dev.aludel.commands.Project;
import dev.aludel.execution.ConnectionSource;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Phase;
import dev.aludel.scratch.Privileges;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotReader;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs migrations on a scratch database, by the executor that runs them everywhere: what a database is after them, raw SQL
 * and data steps included, though without rows that were there before.
 *
 * <p>It may be called again with later heads, and goes on from where it was.
 */
public final class HistoryReplay {

    private final Project project;

    private final MigrationCatalog catalog;

    /** The replay of a catalog as a project runs it. */
    public HistoryReplay(Project project, MigrationCatalog catalog) {
        this.project = project;
        this.catalog = catalog;
    }

    /**
     * Brings a scratch database to these heads and reads it.
     *
     * @throws ReplayRefusedException if the SQL could reach beyond the scratch database
     * @throws dev.aludel.error.MigrationException if a migration doesn't run there
     * @throws SQLException if the database can't be prepared
     */
    public Snapshot at(ScratchDatabase scratch, Set<String> heads) throws SQLException {
        if (runsAnything(heads) && !scratch.hasOwnServer() && Privileges.reachesBeyond(scratch.connection())) {
            throw new ReplayRefusedException();
        }
        String defaultSchema = project.configuration().defaultSchema();
        Privileges.makeSchema(scratch.connection(), defaultSchema);
        Migrator migrator = migrator(scratch);
        new TreeSet<>(heads).forEach(migrator::upgrade);
        return read(scratch, heads);
    }

    /** Whether there is SQL or code up to these heads that could do anything; other operations stay in their database. */
    private boolean runsAnything(Set<String> heads) {
        return catalog.graph().upgradePath(Set.of(), heads).stream()
                .flatMap(it -> catalog.upgradeOf(it).operations().stream())
                .flatMap(it -> it.bare().stream())
                .anyMatch(it -> it.phase() == Phase.STEP);
    }

    /**
     * Takes a scratch database that stands somewhere back to a target and reads it.
     *
     * @throws dev.aludel.error.MigrationException if a migration doesn't run there
     */
    public Snapshot backTo(ScratchDatabase scratch, String target) {
        migrator(scratch).downgrade(target);
        return read(scratch, catalog.graph().heads());
    }

    private Migrator migrator(ScratchDatabase scratch) {
        var options = MigratorOptions.defaults()
                .defaultSchema(project.configuration().defaultSchema())
                .historySchema(project.configuration().historySchema());
        return new Migrator(
                ConnectionSource.keeping(scratch.connection()),
                catalog,
                options,
                new Unheard(),
                project.tool().clock());
    }

    private Snapshot read(ScratchDatabase scratch, Set<String> heads) {
        return new SnapshotReader()
                .read(
                        scratch.connection(),
                        project.snapshotRequest(catalog.expected(heads).schema().namespaces()));
    }

    /** Nobody listens: what is replayed has run long ago. */
    private static final class Unheard implements MigrationListener {}
}
