// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import static java.util.Objects.requireNonNull;

import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.snapshot.SnapshotRequest;
import java.util.List;
import java.util.Set;

/**
 * A model compared with a database.
 *
 * @param reconciliation what the database is and what it should become
 * @param plan what leads there
 * @param request what was looked at
 */
record Comparison(Reconciliation reconciliation, Plan plan, SnapshotRequest request) {

    Comparison {
        requireNonNull(reconciliation, "reconciliation");
        requireNonNull(plan, "plan");
        requireNonNull(request, "request");
    }

    /** The same comparison with another plan. */
    Comparison with(Plan other) {
        return new Comparison(reconciliation, other, request);
    }

    /** What a person should know; notes only where the plan touches what they are about. */
    List<Finding> findings() {
        return relevant(reconciliation.findings(), plan);
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
