// SPDX-License-Identifier: Apache-2.0
package dev.aludel.order;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that a plan gives and frees. Tables, indexes, keys and sequences of a schema share one space of names.
 *
 * @param columns the columns that are added
 * @param given the names of relations that are given
 * @param tablesInTheWay whether a dropped table holds one of them, or uses a sequence that does; then all dropped tables
 *     go early, since one may refer to another
 * @param sequencesInTheWay whether a dropped sequence has one of them; then dropped columns, which may use it, go early
 */
record NamesInUse(
        Set<ColumnName> columns, Set<QualifiedName> given, boolean tablesInTheWay, boolean sequencesInTheWay) {

    static NamesInUse of(List<Operation> operations) {
        Set<ColumnName> columns = new HashSet<>();
        Set<QualifiedName> given = new HashSet<>();
        Set<QualifiedName> freed = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof AddColumn add) {
                columns.add(new ColumnName(add.table(), add.column().name()));
            } else if (operation instanceof CreateTable create) {
                note(create.table(), given);
            } else if (operation instanceof AddConstraint add) {
                note(add.table(), add.constraint(), given);
            } else if (operation instanceof CreateIndex create) {
                given.add(create.table().sibling(create.index().name()));
            } else if (operation instanceof CreateSequence create) {
                given.add(create.sequence().name());
            } else if (operation instanceof RenameIndex rename) {
                given.add(rename.table().sibling(rename.to()));
            } else if (operation instanceof RenameConstraint rename) {
                given.add(rename.table().sibling(rename.to()));
            } else if (operation instanceof DropTable drop && drop.definition() != null) {
                note(drop.definition(), freed);
            }
        }
        boolean sequences =
                operations.stream().anyMatch(it -> it instanceof DropSequence drop && given.contains(drop.name()));
        return new NamesInUse(columns, given, sequences || !Collections.disjoint(given, freed), sequences);
    }

    private static void note(Table table, Set<QualifiedName> names) {
        names.add(table.name());
        table.constraints().forEach(it -> note(table.name(), it, names));
        table.indexes().forEach(it -> names.add(table.name().sibling(it.name())));
    }

    private static void note(QualifiedName table, Constraint constraint, Set<QualifiedName> names) {
        if (constraint.makesIndex()) {
            names.add(table.sibling(constraint.name()));
        }
    }

    /** Whether an operation frees a name that another one gives, so that it must run before. */
    boolean makesRoom(Operation operation) {
        if (operation instanceof DropColumn drop) {
            return sequencesInTheWay || columns.contains(new ColumnName(drop.table(), drop.name()));
        }
        if (operation instanceof DropSequence drop) {
            return given.contains(drop.name());
        }
        return operation instanceof DropTable && tablesInTheWay;
    }
}
