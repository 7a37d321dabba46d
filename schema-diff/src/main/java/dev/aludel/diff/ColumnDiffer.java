// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
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
                operations.add(new AddColumn(to.name(), filled(pair.from(), pair.to())));
            } else if (pair.differs()) {
                operations.add(new AlterColumn(to.name(), pair.from(), pair.to()));
            }
        }
        return List.copyOf(operations);
    }

    /** A column that is computed no more keeps its values; those that were never stored are computed once more for that. */
    private static Column filled(Column from, Column to) {
        boolean stays =
                to.value() instanceof GeneratedValue || to.value() instanceof Identity || to.existingRows() != null;
        return !stays && from.value() instanceof GeneratedValue generated
                ? to.existingRowsSql(generated.expression())
                : to;
    }
}
