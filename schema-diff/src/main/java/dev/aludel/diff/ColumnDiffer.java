// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Finds the column operations between two versions of one table; a difference is exactly {@code !equals}. */
final class ColumnDiffer {

    List<Operation> diff(Table from, Table to, Disturbance disturbance) {
        Pairing<Column> columns = Pairing.byName(from.columns(), to.columns(), Column::name);
        List<Operation> operations = new ArrayList<>();
        for (Column column : columns.removed()) {
            operations.add(new DropColumn(from.name(), column.name(), column));
        }
        for (Column column : columns.added()) {
            operations.add(new AddColumn(to.name(), column));
        }
        for (Pairing.Pair<Column> pair : columns.matched()) {
            if (disturbance.isRemade(pair)) {
                operations.add(new DropColumn(from.name(), pair.from().name(), pair.from()));
                operations.add(new AddColumn(to.name(), pair.to()));
            } else if (pair.differs()) {
                operations.add(new AlterColumn(to.name(), pair.from(), pair.to()));
            }
        }
        return List.copyOf(operations);
    }
}
