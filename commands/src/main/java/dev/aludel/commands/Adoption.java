// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.migration.ExpectedSchema;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.rename.Renames;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a migration by hand has made and the model has now too: from the next generated migration on it is the model's, which
 * that migration records.
 */
final class Adoption {

    private Adoption() {}

    /** The plan, and behind it what it takes over; one that is empty stays so. */
    static Plan recorded(Plan plan, ExpectedSchema expected, Reconciliation reconciliation, Renames renames) {
        if (plan.isEmpty()) {
            return plan;
        }
        List<Operation> operations = new ArrayList<>(plan.operations());
        Set<ObjectKey> adopted = renames.after(keys(expected.schema()));
        adopted.retainAll(keys(reconciliation.target()));
        adopted.removeAll(renames.after(expected.modelOwned()));
        reconciliation.unmanaged().forEach(adopted::remove);
        adopted.forEach(it -> operations.add(new ChangeOwner(it, true)));
        return new Plan(operations);
    }

    private static Set<ObjectKey> keys(Schema schema) {
        Set<ObjectKey> keys = new TreeSet<>();
        schema.tables().forEach(it -> keys.addAll(ObjectKeys.of(it)));
        schema.sequences().forEach(it -> keys.add(ObjectKey.sequence(it.name())));
        return keys;
    }
}
