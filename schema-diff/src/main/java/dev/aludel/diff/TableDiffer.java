// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AlterTable;
import dev.aludel.operation.CommentOnTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the operations between two versions of one table. */
final class TableDiffer {

    private final ColumnDiffer columns = new ColumnDiffer();

    private final ConstraintDiffer constraints = new ConstraintDiffer();

    private final IndexDiffer indexes = new IndexDiffer();

    private final int serverVersion;

    TableDiffer(int serverVersion) {
        this.serverVersion = serverVersion;
    }

    List<Operation> diff(Table from, Table to) {
        Disturbance disturbance = Disturbance.between(from, to, serverVersion);
        List<Operation> operations = new ArrayList<>();
        operations.addAll(columns.diff(from, to, disturbance));
        operations.addAll(constraints.diff(from, to, disturbance));
        operations.addAll(indexes.diff(from, to, disturbance));
        if (!from.options().equals(to.options())) {
            operations.add(new AlterTable(to.name(), from.options(), to.options()));
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            operations.add(new CommentOnTable(to.name(), from.comment(), to.comment()));
        }
        return operations;
    }
}
