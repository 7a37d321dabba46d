// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.diff.Blockers;
import dev.aludel.execution.JdbcDatabase;
import dev.aludel.migration.ExpectedSchema;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.model.ModelSchema;
import dev.aludel.reconcile.AlongWithColumns;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.Reconciler;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.reconcile.Respelling;
import dev.aludel.reconcile.ViewReconciler;
import dev.aludel.rename.FollowingNames;
import dev.aludel.rename.RenameChoice;
import dev.aludel.rename.RenameFinder;
import dev.aludel.rename.Renames;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotReader;
import dev.aludel.snapshot.SnapshotRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Compares the entity model with the live database: what must be migrated? */
final class LiveComparison {

    private final Project project;

    private final Progress progress;

    LiveComparison(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /**
     * Compares them.
     *
     * @param catalog the migrations: what they make says whose the objects are
     * @param wishes what a person says beforehand
     * @param choice whoever decides what else was renamed
     */
    Comparison compare(MigrationCatalog catalog, Wishes wishes, RenameChoice choice) {
        JdbcDatabase database = project.database();
        try (var scratch = ScratchReader.besideLive(project, progress)) {
            return database.ask(connection -> compare(connection, scratch, catalog, wishes, choice));
        }
    }

    private Comparison compare(
            Connection connection, ScratchReader scratch, MigrationCatalog catalog, Wishes wishes, RenameChoice choice)
            throws SQLException {
        progress.step("reading the entities and the database");
        int version = project.configuration().serverVersion().orElse(JdbcDatabase.serverVersion(connection));
        CompletableFuture<ModelSchema> scan = CompletableFuture.supplyAsync(() -> project.model(version));
        ExpectedSchema expected = beside(scan, catalog::expected);
        SnapshotRequest wanted = project.snapshotRequest(expected.schema().namespaces());
        Snapshot first = beside(scan, () -> new SnapshotReader().read(connection, wanted));
        ModelSchema model = scanned(scan);
        boolean complete =
                new HashSet<>(wanted.schemas()).containsAll(model.schema().namespaces());
        SnapshotRequest request = complete ? wanted : project.snapshotRequest(namespaces(expected, model));
        Snapshot snapshot = complete ? first : new SnapshotReader().read(connection, request);
        progress.step("comparing them");
        var canonicalizer = new Canonicalizer(scratch.behind(connection));
        Ownership ownership = Ownership.of(expected.modelOwned(), wishes.drops());
        Snapshot ours = ViewReconciler.ours(snapshot, model, ownership);
        scratch.standOn(ours.schema());
        Snapshot live = ours.respelled(new Respelling(canonicalizer, expected.schema()).of(ours.schema()));
        var planning = new Planning(project, wishes.only(), version);
        Renames renames = new RenameFinder(model, live, ownership, planning).find(wishes.renames(), choice);
        Reconciliation whole = new Reconciler(canonicalizer, renames.applyTo(ownership), wishes.types())
                .reconcile(model, renames.applyTo(live), FollowingNames.of(renames, live));
        AlongWithColumns along = along(whole, expected, renames, wishes);
        Reconciliation reconciliation = along.applied(whole);
        Comparison comparison = planning.plan(reconciliation, request);
        Comparison renamed = comparison
                .with(new Adoption(expected, renames, planning::selects).recorded(comparison.plan(), reconciliation))
                .after(renames, along.without(live.schema(), renames::named), ownership)
                .asking(model.schema());
        return renamed.blockedBy(Blockers.of(renamed.plan(), snapshot.dependents()));
    }

    private static AlongWithColumns along(
            Reconciliation comparison, ExpectedSchema expected, Renames renames, Wishes wishes) {
        Set<ObjectKey> made = ObjectKeys.of(expected.schema());
        made.addAll(wishes.drops());
        return AlongWithColumns.of(comparison, renames.after(made));
    }

    private static List<String> namespaces(ExpectedSchema expected, ModelSchema model) {
        return Stream.of(expected.schema().namespaces(), model.schema().namespaces())
                .flatMap(List::stream)
                .toList();
    }

    /** Work beside the scan; if it fails, the scan is still waited for, so that nothing runs on behind the error. */
    private static <T> T beside(CompletableFuture<ModelSchema> scan, Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                scan.handle((model, failure) -> "done").join();
            }
        }
    }

    private static ModelSchema scanned(CompletableFuture<ModelSchema> scan) {
        try {
            return scan.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
