// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.VerbatimType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that a plan has added and nothing has put a value into yet: they are null in every row, and a foreign key
 * or unique key over one of them finds nothing to refuse.
 */
final class UnfilledColumns {

    private final Set<ColumnName> columns = new HashSet<>();

    /** The hazards of the next operation, without what can't happen. */
    List<Hazard> reachable(Operation operation) {
        boolean harmless = operation instanceof AddConstraint add && isSatisfiedByNulls(add);
        return operation.hazards().stream()
                .filter(it -> !harmless || it.kind() != Hazard.Kind.FAILS_ON_EXISTING_ROWS)
                .toList();
    }

    private boolean isSatisfiedByNulls(AddConstraint add) {
        return passesNulls(add.constraint())
                && add.constraint().columns().stream()
                        .anyMatch(it -> columns.contains(new ColumnName(add.table(), it)));
    }

    private static boolean passesNulls(Constraint constraint) {
        if (constraint instanceof UniqueKey key) {
            return !key.nullsNotDistinct();
        }
        return constraint instanceof ForeignKey reference
                && !reference.options().matchFull();
    }

    /** Takes a step of the plan; whatever may write to a table ends what is known of it. */
    void after(Operation operation) {
        if (operation instanceof AddColumn add) {
            if (isNullEverywhere(add.column())) {
                columns.add(new ColumnName(add.table(), add.column().name()));
            }
        } else if (!(operation instanceof AddConstraint || operation instanceof CreateIndex)) {
            Set<QualifiedName> touched = operation.tables();
            boolean block = operation instanceof DatabaseOnly || operation instanceof OutsideTransaction;
            boolean sql = operation instanceof Execute || operation instanceof Batch;
            boolean anywhere = sql || block || touched.isEmpty();
            columns.removeIf(it -> anywhere || touched.contains(it.table()));
        }
    }

    /** A type of the user's own may be a domain with a default. */
    private static boolean isNullEverywhere(Column column) {
        return !column.required()
                && column.value() == null
                && column.existingRows() == null
                && !(column.type() instanceof VerbatimType);
    }
}
