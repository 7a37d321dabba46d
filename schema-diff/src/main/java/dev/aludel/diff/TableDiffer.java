// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

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

    List<Operation> diff(Table from, Table to) {
        Disturbance disturbance = Disturbance.between(from, to);
        List<Operation> operations = new ArrayList<>();
        operations.addAll(columns.diff(from, to, disturbance));
        operations.addAll(constraints.diff(from, to, disturbance));
        operations.addAll(indexes.diff(from, to, disturbance));
        if (!Objects.equals(from.comment(), to.comment())) {
            operations.add(new CommentOnTable(to.name(), from.comment(), to.comment()));
        }
        return operations;
    }
}
