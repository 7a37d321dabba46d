// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.backup.BackupCatalog;
import dev.aludel.backup.Relation;
import dev.aludel.backup.SetAside;
import dev.aludel.commands.config.Configuration;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a restore replaces: whole schemas, or the tables of a backup and what has come of them since. */
final class Replaced {

    private final Configuration configuration;

    private final MigrationCatalog catalog;

    private final RestoreTarget target;

    private final Set<Relation> made = new TreeSet<>();

    Replaced(Configuration configuration, MigrationCatalog catalog, RestoreTarget target) {
        this.configuration = configuration;
        this.catalog = catalog;
        this.target = target;
    }

    /**
     * The objects that make room.
     *
     * @param heads the heads of the database now
     * @throws UnusableBackupException if the backup is of some tables, and more would be lost than it holds
     */
    SetAside.Objects objects(Connection connection, Set<String> heads) throws SQLException {
        var facts = new BackupCatalog(connection);
        Selection whole = Selection.ofSchemas(configuration);
        if (target.isWhole()) {
            return new SetAside.Objects(facts.existing(whole.schemas()), Set.of(), Selection.leftOut(configuration));
        }
        List<Plan> since = since(heads);
        Set<Relation> touched = Selection.touched(configuration, since);
        Set<Relation> wanted = new TreeSet<>(facts.relationsOf(whole.schemas()));
        wanted.removeIf(it -> !target.archive().holds(it) && !touched.contains(it));
        Set<Relation> relations = facts.withDependents(wanted);
        for (Plan plan : since) {
            plan.operations()
                    .forEach(operation ->
                            operation.givenNames().forEach(it -> made.add(Selection.relation(configuration, it))));
        }
        Set<Relation> lost = new TreeSet<>(relations);
        lost.removeIf(it -> target.archive().holds(it) || made.contains(it));
        if (!lost.isEmpty()) {
            throw UnusableBackupException.notHeld(target.file(), lost);
        }
        return new SetAside.Objects(Set.of(), relations, Set.of());
    }

    /**
     * Passes if all is there again that no migration since has made.
     *
     * @param missing what was set aside and is not there again
     * @throws RestoreFailedException if something is missing
     */
    void requireBack(Collection<Relation> missing) {
        Set<Relation> lost = new TreeSet<>(missing);
        lost.removeAll(made);
        if (!target.isWhole() && !lost.isEmpty()) {
            throw RestoreFailedException.notBack(target.file(), lost);
        }
    }

    /** What has been run, or taken back, since the backup was taken. */
    private List<Plan> since(Set<String> heads) {
        RevisionGraph graph = catalog.graph();
        Set<String> now = graph.ancestors(heads);
        Set<String> then = graph.ancestors(target.restoredHeads());
        List<Plan> plans = new ArrayList<>();
        for (RevisionNode revision : graph.revisions()) {
            if (now.contains(revision.id()) != then.contains(revision.id())) {
                Plan plan = catalog.upgradeOf(revision);
                if (plan.reachesFurther()) {
                    throw UnusableBackupException.furtherRevision(target.file(), revision.id());
                }
                plans.add(plan);
            }
        }
        return plans;
    }
}
