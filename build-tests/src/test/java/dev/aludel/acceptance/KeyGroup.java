// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns that foreign keys tie together, so that they can only change their type together.
 *
 * @param columns the columns
 */
record KeyGroup(Set<ColumnName> columns) {

    static KeyGroup of(Schema schema, QualifiedName table, String column) {
        Set<ColumnName> group = new TreeSet<>(Set.of(new ColumnName(table, column)));
        for (int before = 0; before != group.size(); ) {
            before = group.size();
            for (Table each : schema.tables()) {
                each.constraints(ForeignKey.class).forEach(it -> join(group, each.name(), it));
            }
        }
        return new KeyGroup(group);
    }

    private static void join(Set<ColumnName> group, QualifiedName table, ForeignKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            var own = new ColumnName(table, key.columns().get(i));
            var target = new ColumnName(key.target(), key.targetColumns().get(i));
            if (group.contains(own) || group.contains(target)) {
                group.add(own);
                group.add(target);
            }
        }
    }

    /** The schema with all of them of another type, foreign keys in place. */
    Schema retyped(Schema schema, DataType type) {
        Schema changed = schema;
        for (ColumnName column : columns) {
            changed = Edits.retyped(changed, column.table(), column.column(), type);
        }
        for (Table before : schema.tables()) {
            Table after = changed.findTable(before.name()).orElse(before);
            for (ForeignKey key : before.constraints(ForeignKey.class).toList()) {
                if (after.findConstraint(key.name()).isEmpty()) {
                    after = after.plus(key);
                }
            }
            changed = changed.with(after);
        }
        return Edits.settled(changed);
    }
}
