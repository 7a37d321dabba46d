// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.verify;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.commands.Filters;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.Status;
import dev.aludel.commands.StatusResult;
import dev.aludel.commands.expected.Expectation;
import dev.aludel.commands.expected.Expectations;
import dev.aludel.commands.generate.ScratchReader;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.DriftFinder;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Validity;
import dev.aludel.selection.Selection;
import dev.aludel.snapshot.InvalidIndexes;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotReader;
import dev.aludel.snapshot.SnapshotRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says where a database is no longer what its migrations made of it. It knows nothing of the entities.
 */
public final class Verify {

    private final Project project;

    private final Progress progress;

    /** The command for a project. */
    public Verify(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /**
     * Compares the database with the migrations at its heads; changes nothing.
     *
     * @throws dev.aludel.error.MigrationException if the database doesn't answer, or the migrations don't fit each other
     */
    public VerifyResult run() {
        progress.step("reading the migrations and the database");
        MigrationCatalog catalog = project.catalog();
        StatusResult status = new Status(project).of(catalog);
        if (!status.status().unknownHeads().isEmpty()) {
            return new VerifyResult(status, Plan.empty(), List.of(), List.of(), Unsound.nothing(), List.of(), null);
        }
        Set<String> heads = status.status().heads();
        List<ChangedRevision> changed =
                new AppliedRevisions(catalog, heads).changed(migrator(catalog).history());
        Expectation expectation = new Expectations(project, progress).of(catalog, status.status());
        try (var scratch = ScratchReader.besideLive(project, progress)) {
            return project.database().ask(connection -> compared(connection, scratch, expectation, status, changed));
        }
    }

    /**
     * Says that the operations which an applied revision has now are right: they are what the history has from now on.
     *
     * @param revisions ids of revisions, or their beginnings
     * @return those that had changed
     * @throws dev.aludel.error.MigrationException if the database doesn't contain one
     */
    public List<String> accept(List<String> revisions) {
        return project.migrator(project.catalog(), progress.waiting()).accept(revisions);
    }

    private Migrator migrator(MigrationCatalog catalog) {
        return project.migrator(catalog, MigrationListener.logging());
    }

    private VerifyResult compared(
            Connection connection,
            ScratchReader scratch,
            Expectation expectation,
            StatusResult status,
            List<ChangedRevision> changed)
            throws SQLException {
        Schema made = expectation.expected().schema();
        SnapshotRequest request = project.snapshotRequest(made.namespaces());
        Snapshot snapshot = new SnapshotReader().read(connection, request);
        Selection selection = Filters.of(project.configuration());
        List<ObjectKey> invalid = InvalidIndexes.read(connection, request).stream()
                .filter(selection::selects)
                .toList();
        if (!expectation.isKnown()) {
            var unsound = new Unsound(invalid, List.of());
            return new VerifyResult(
                    status,
                    Plan.empty(),
                    List.of(),
                    changed,
                    unsound,
                    expectation.findings(),
                    expectation.expected().opaqueSince());
        }
        progress.step("comparing them");
        scratch.standOn(snapshot.schema());
        var finder = new DriftFinder(new Canonicalizer(scratch.behind(connection)));
        Reconciliation drift = selection.applied(finder.find(made, snapshot));
        List<Operation> repair = new ArrayList<>();
        invalid.forEach(it ->
                index(made, it).ifPresent(index -> repair.add(new DropIndex(it.name(), index.name(), index))));
        repair.addAll(new SchemaDiffer(snapshot.serverVersion())
                .plan(drift.live(), drift.target())
                .operations());
        return new VerifyResult(
                status,
                new Plan(repair),
                drift.unmanaged(),
                changed,
                new Unsound(invalid, unvalidated(drift.live())),
                drift.findings(),
                null);
    }

    private static Optional<Index> index(Schema made, ObjectKey key) {
        return made.findTable(key.name()).flatMap(it -> it.findIndex(String.valueOf(key.part())));
    }

    private static List<ObjectKey> unvalidated(Schema live) {
        List<ObjectKey> keys = new ArrayList<>();
        live.tables()
                .forEach(table -> table.constraints().stream()
                        .filter(it -> it.validity() == Validity.NOT_VALID)
                        .forEach(it -> keys.add(ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), it.name()))));
        return keys;
    }
}
