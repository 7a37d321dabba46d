// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AlterIndex;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.StorageChange;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Finds the index operations between two versions of one table; one that only changes its name is renamed. */
final class IndexDiffer {

    List<Operation> diff(Table from, Table to, Disturbance disturbance) {
        Pairing<Index> indexes = Pairing.byName(from.indexes(), to.indexes(), Index::name);
        List<Operation> operations = new ArrayList<>();
        List<Index> removed = new ArrayList<>(indexes.removed());
        for (Index added : indexes.added()) {
            Index former = removed.stream()
                    .filter(it -> it.named(added.name()).equals(added) && !disturbance.disturbs(it))
                    .findFirst()
                    .orElse(null);
            if (former == null) {
                operations.add(new CreateIndex(to.name(), added));
            } else {
                removed.remove(former);
                operations.add(new RenameIndex(to.name(), former.name(), added.name()));
            }
        }
        for (Pairing.Pair<Index> pair : indexes.matched()) {
            if (isStoredOtherwise(pair, to) && !disturbance.disturbs(pair.from()) && !disturbance.disturbs(pair.to())) {
                operations.add(new AlterIndex(
                        to.name(),
                        pair.to().name(),
                        StorageChange.between(
                                pair.from().options().parameters(),
                                pair.to().options().parameters())));
            } else if (pair.differs() || disturbance.disturbs(pair.from()) || disturbance.disturbs(pair.to())) {
                removed.add(pair.from());
                operations.add(new CreateIndex(to.name(), pair.to()));
            }
        }
        removed.forEach(it -> operations.add(new DropIndex(to.name(), it.name(), it)));
        return List.copyOf(operations);
    }

    /** Whether nothing but its storage changes; PostgreSQL can't change that of a partitioned index. */
    private static boolean isStoredOtherwise(Pairing.Pair<Index> pair, Table table) {
        return pair.differs()
                && table.options().partitioning() == null
                && pair.from().storing(pair.to().options().parameters()).equals(pair.to());
    }
}
