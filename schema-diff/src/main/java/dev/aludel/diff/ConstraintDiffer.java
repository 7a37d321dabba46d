// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AlterIndex;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.StorageChange;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Finds the constraint operations between two versions of one table; one that only changes its name is renamed. */
final class ConstraintDiffer {

    List<Operation> diff(Table from, Table to, Disturbance disturbance) {
        Pairing<Constraint> constraints = Pairing.byName(from.constraints(), to.constraints(), Constraint::name);
        List<Operation> operations = new ArrayList<>();
        List<Constraint> removed = new ArrayList<>(constraints.removed());
        for (Constraint added : constraints.added()) {
            Constraint former = removed.stream()
                    .filter(it -> it.named(added.name()).equals(added) && !disturbance.disturbs(it))
                    .findFirst()
                    .orElse(null);
            if (former == null) {
                operations.add(new AddConstraint(to.name(), added));
            } else {
                removed.remove(former);
                operations.add(new RenameConstraint(to.name(), former.name(), added.name()));
            }
        }
        for (Pairing.Pair<Constraint> pair : constraints.matched()) {
            if (isStoredOtherwise(pair, to) && !disturbance.disturbs(pair.from()) && !disturbance.disturbs(pair.to())) {
                operations.add(new AlterIndex(
                        to.name(),
                        pair.to().name(),
                        StorageChange.between(
                                pair.from().parameters(), pair.to().parameters())));
            } else if (pair.differs() || disturbance.disturbs(pair.from()) || disturbance.disturbs(pair.to())) {
                removed.add(pair.from());
                operations.add(new AddConstraint(to.name(), pair.to()));
            }
        }
        removed.forEach(it -> operations.add(new DropConstraint(to.name(), it.name(), it)));
        return List.copyOf(operations);
    }

    /** Whether nothing but the storage of its index changes; PostgreSQL can't change that of a partitioned index. */
    private static boolean isStoredOtherwise(Pairing.Pair<Constraint> pair, Table table) {
        return pair.differs()
                && table.options().partitioning() == null
                && pair.from().storing(pair.to().parameters()).equals(pair.to());
    }
}
