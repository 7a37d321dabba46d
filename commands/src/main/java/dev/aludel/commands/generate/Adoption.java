// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.migration.ExpectedSchema;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.rename.Renames;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a migration by hand has made and the model has now too: from the next generated migration on it is the model's, which
 * that migration records. What a filter leaves out is not taken over: whether the model has it was not asked.
 *
 * @param expected what the migrations make
 * @param renames what is renamed before the plan
 * @param selected which objects are looked at
 */
record Adoption(ExpectedSchema expected, Renames renames, Predicate<ObjectKey> selected) {

    /**
     * The plan, and behind it what it takes over; one that is empty stays so.
     *
     * @param plan the plan
     * @param whole the comparison before anything was filtered out
     */
    Plan recorded(Plan plan, Reconciliation whole) {
        if (plan.isEmpty()) {
            return plan;
        }
        List<Operation> operations = new ArrayList<>(plan.operations());
        Set<ObjectKey> adopted = renames.after(ObjectKeys.of(expected.schema()));
        adopted.retainAll(ObjectKeys.of(whole.target()));
        adopted.removeAll(renames.after(expected.modelOwned()));
        adopted.removeIf(
                it -> whole.unmanaged().contains(it) || whole.unmanaged().contains(ObjectKey.table(it.name())));
        adopted.removeIf(it -> !selected.test(it));
        adopted.forEach(it -> operations.add(new ChangeOwner(it, true)));
        return new Plan(operations);
    }
}
