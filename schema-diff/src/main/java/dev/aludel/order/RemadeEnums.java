// SPDX-License-Identifier: Apache-2.0
package dev.aludel.order;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.EnumSql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of the enum types that a plan makes anew. Those that it drops must be gone by then: they may have values that
 * go away with them, and to convert them would be for nothing.
 *
 * @param columns the columns of these types
 * @param tables whether a dropped table has one of them; then all dropped tables go early, since one may refer to another
 */
record RemadeEnums(Set<ObjectKey> columns, boolean tables) {

    static RemadeEnums of(Schema before, List<Operation> operations) {
        Set<ObjectKey> columns = new HashSet<>();
        for (EnumType type : before.enums()) {
            ObjectKey key = ObjectKey.enumType(type.name());
            if (operations.stream().anyMatch(it -> it.phase() == Phase.ALTER_ENUM && it.disturbs(key))) {
                before.tables().forEach(it -> collect(it, type, columns));
            }
        }
        boolean tables = operations.stream().anyMatch(it -> it.phase() == Phase.DROP_TABLE && disturbsAny(it, columns));
        return new RemadeEnums(columns, tables);
    }

    private static void collect(Table table, EnumType type, Set<ObjectKey> columns) {
        for (Column column : table.columns()) {
            if (EnumSql.holds(column.type(), type.name())) {
                columns.add(ObjectKey.part(Kind.COLUMN, table.name(), column.name()));
            }
        }
    }

    private static boolean disturbsAny(Operation operation, Set<ObjectKey> keys) {
        return keys.stream().anyMatch(operation::disturbs);
    }

    /** Whether an operation drops such a column, so that it must run before. */
    boolean frees(Operation operation) {
        return switch (operation.phase()) {
            case DROP_COLUMN -> disturbsAny(operation, columns);
            case DROP_TABLE -> tables;
            default -> false;
        };
    }
}
