// SPDX-License-Identifier: Apache-2.0
package dev.aludel.order;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
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
record NamesInUse(Set<ObjectKey> columns, Set<QualifiedName> given, boolean tablesInTheWay, boolean sequencesInTheWay) {

    static NamesInUse of(List<Operation> operations) {
        Set<ObjectKey> columns = new HashSet<>();
        Set<QualifiedName> given = new HashSet<>();
        for (Operation operation : operations) {
            operation.addedColumn().ifPresent(it -> columns.add(key(it)));
            given.addAll(operation.givenNames());
        }
        boolean sequences = operations.stream().anyMatch(it -> frees(it, Phase.DROP_SEQUENCE, given));
        boolean tables = operations.stream().anyMatch(it -> frees(it, Phase.DROP_TABLE, given));
        return new NamesInUse(columns, given, sequences || tables, sequences);
    }

    private static ObjectKey key(ColumnName column) {
        return ObjectKey.part(Kind.COLUMN, column.table(), column.column());
    }

    private static boolean frees(Operation operation, Phase phase, Set<QualifiedName> given) {
        return operation.phase() == phase && !Collections.disjoint(given, operation.freedNames());
    }

    /** Whether an operation frees a name that another one gives, so that it must run before. */
    boolean makesRoom(Operation operation) {
        return switch (operation.phase()) {
            case DROP_COLUMN -> sequencesInTheWay || columns.stream().anyMatch(operation::disturbs);
            case DROP_TABLE -> tablesInTheWay;
            default -> frees(operation, Phase.DROP_SEQUENCE, given);
        };
    }
}
