// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import static java.util.Objects.requireNonNull;

import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.rename.Renames;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.snapshot.SnapshotRequest;
import java.util.List;
import java.util.Set;

/**
 * A model compared with a database.
 *
 * @param reconciliation what the database is and what it should become
 * @param plan what leads there
 * @param blockers what in the database PostgreSQL would refuse the plan for
 * @param request what was looked at
 * @param renames what was renamed, with which the plan begins
 * @param model what the model asks for
 */
record Comparison(
        Reconciliation reconciliation,
        Plan plan,
        List<String> blockers,
        SnapshotRequest request,
        Renames renames,
        Schema model) {

    Comparison {
        requireNonNull(reconciliation, "reconciliation");
        requireNonNull(plan, "plan");
        blockers = List.copyOf(blockers);
        requireNonNull(request, "request");
        requireNonNull(renames, "renames");
        requireNonNull(model, "model");
    }

    /** A comparison in which nothing was renamed and nothing in the database blocks the plan. */
    Comparison(Reconciliation reconciliation, Plan plan, SnapshotRequest request) {
        this(reconciliation, plan, List.of(), request, Renames.none(), Schema.empty());
    }

    /** The same comparison with what in the database blocks its plan. */
    Comparison blockedBy(List<String> others) {
        return new Comparison(reconciliation, plan, others, request, renames, model);
    }

    /** The same comparison of a model that asks for this. */
    Comparison asking(Schema wanted) {
        return new Comparison(reconciliation, plan, blockers, request, renames, wanted);
    }

    /** The same comparison with another plan. */
    Comparison with(Plan other) {
        return new Comparison(reconciliation, other, blockers, request, renames, model);
    }

    /** The same comparison, of the database before renames that it supposes to be done. */
    Comparison after(Renames names, Schema before, Ownership ownership) {
        return new Comparison(
                reconciliation.from(before), names.before(plan, ownership), blockers, request, names, model);
    }

    /** What a person should know; notes only where the plan touches what they are about. */
    List<Finding> findings() {
        return relevant(renames.with(reconciliation.findings()), plan);
    }

    static List<Finding> relevant(List<Finding> findings, Plan plan) {
        Set<QualifiedName> touched = plan.tables();
        return findings.stream()
                .filter(it -> it.kind() != Finding.Kind.NOTE
                        || ObjectKey.parse(it.subject())
                                .filter(key -> !touched.contains(key.name()))
                                .isEmpty())
                .toList();
    }
}
