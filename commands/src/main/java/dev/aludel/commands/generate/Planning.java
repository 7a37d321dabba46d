// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.Filters;
import dev.aludel.commands.Project;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.rename.Looked;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.selection.RuledPlan;
import dev.aludel.selection.Selection;
import dev.aludel.snapshot.SnapshotRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a plan of a difference as the project wants it: filtered, and by the team's own rules. */
final class Planning implements Looked {

    private final Project project;

    private final Selection selection;

    private final int serverVersion;

    /** Plans for servers of that version and later. */
    Planning(Project project, Set<QualifiedName> only, int serverVersion) {
        this.project = project;
        this.serverVersion = serverVersion;
        this.selection = Filters.of(project.configuration(), only);
    }

    /** Whether an object is looked at. */
    @Override
    public boolean selects(ObjectKey key) {
        return selection.selects(key);
    }

    /** Whether an object is left out by no pattern. */
    @Override
    public boolean admits(ObjectKey key) {
        return selection.admits(key);
    }

    /** A table without the parts that are left out. */
    Table selectedParts(Table table) {
        return selection.selectedParts(table);
    }

    /** The plan, and the target that it leads to. */
    Comparison plan(Reconciliation whole, SnapshotRequest request) {
        Reconciliation part = selection.applied(whole);
        Plan plan = part.numbered(new SchemaDiffer(serverVersion).plan(part.live(), part.target()));
        if (plan.isEmpty()) {
            return new Comparison(part, plan, request);
        }
        RuledPlan ruled = project.rules().use(rules -> RuledPlan.of(plan, part.live(), rules));
        if (ruled.findings().isEmpty()) {
            return new Comparison(part, plan, request);
        }
        List<Finding> findings = new ArrayList<>(part.findings());
        findings.addAll(ruled.findings());
        var reconciliation = new Reconciliation(
                part.live(), ruled.target(), part.unmanaged(), part.adopted(), part.behind(), findings);
        return new Comparison(reconciliation, ruled.plan(), request);
    }
}
