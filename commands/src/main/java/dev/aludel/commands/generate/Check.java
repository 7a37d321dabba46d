// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.expected.Expectation;
import dev.aludel.commands.expected.Expectations;
import dev.aludel.migration.ExpectedSchema;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.Reconciler;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.rename.FollowingNames;
import dev.aludel.rename.RenameChoice;
import dev.aludel.rename.RenameFinder;
import dev.aludel.rename.Renames;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whether the model has changes that no migration holds.
 *
 * <p>It compares the model with what the migrations make, folded in memory; a PostgreSQL is asked only about expressions
 * that are not written alike.
 */
public final class Check {

    private static final int USUAL_VERSION = 170_000;

    private final Project project;

    private final Progress progress;

    /** The command for a project. */
    public Check(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /**
     * The difference, with what a person should know.
     *
     * @throws dev.aludel.error.MigrationException if it can't be told
     */
    public CheckResult run() {
        progress.step("reading the entities");
        MigrationCatalog catalog = project.catalog();
        Expectation expectation =
                new Expectations(project, progress).at(catalog, catalog.graph().heads());
        ExpectedSchema expected = expectation.expected();
        int version = project.configuration().serverVersion().orElse(USUAL_VERSION);
        ModelSchema model = project.model(version);
        var folded = new Snapshot(expected.schema(), version, Map.of(), List.of(), Set.of(), Map.of(), Map.of());
        var planning = new Planning(project, Set.of(), version);
        Reconciliation reconciliation;
        Renames renames;
        try (var reader = ScratchReader.alone(project, progress)) {
            reader.standOn(expected.schema());
            Ownership ownership = Ownership.of(expected.modelOwned(), Set.of());
            renames = new RenameFinder(model, folded, ownership, planning).find(Set.of(), RenameChoice.never());
            reconciliation = new Reconciler(new Canonicalizer(reader), renames.applyTo(ownership))
                    .reconcile(model, renames.applyTo(folded), FollowingNames.of(renames, folded));
        }
        List<Finding> findings = new ArrayList<>(expectation.findings());
        SnapshotRequest everything = project.snapshotRequest(List.of());
        Comparison comparison = planning.plan(reconciliation, everything);
        findings.addAll(comparison.reconciliation().findings());
        Plan plan = renames.before(comparison.plan(), Ownership.all());
        return new CheckResult(
                plan, Comparison.relevant(findings.stream().distinct().toList(), plan));
    }
}
