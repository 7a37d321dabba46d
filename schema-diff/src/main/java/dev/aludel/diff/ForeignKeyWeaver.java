// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes foreign keys out of the way of changes to the keys that they refer to: PostgreSQL drops no key that a foreign
 * key leans on, so each is dropped before and, if it stays, added again after.
 */
final class ForeignKeyWeaver {

    private final Schema from;

    private final Schema to;

    ForeignKeyWeaver(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** The foreign keys that must be dropped although they don't change themselves. */
    List<Operation> weave(List<Operation> operations) {
        Set<KeyColumns> dropped = new HashSet<>();
        Set<String> handled = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof DropConstraint drop) {
                handled.add(drop.table() + " " + drop.name());
                Constraint constraint = drop.definition();
                if (constraint instanceof PrimaryKey || constraint instanceof UniqueKey) {
                    dropped.add(KeyColumns.of(drop.table(), constraint.columns()));
                }
            }
        }
        List<Operation> woven = new ArrayList<>();
        if (dropped.isEmpty()) {
            return woven;
        }
        for (Table table : from.tables()) {
            table.constraints(ForeignKey.class)
                    .filter(it -> dropped.contains(KeyColumns.of(it.target(), it.targetColumns())))
                    .filter(it -> !handled.contains(table.name() + " " + it.name()))
                    .forEach(it -> weave(table.name(), it, woven));
        }
        return woven;
    }

    private void weave(QualifiedName table, ForeignKey key, List<Operation> woven) {
        woven.add(new DropConstraint(table, key.name(), key));
        boolean stays = to.findTable(table)
                .flatMap(it -> it.findConstraint(key.name()))
                .filter(key::equals)
                .isPresent();
        if (stays) {
            woven.add(new AddConstraint(table, key));
        }
    }

    /**
     * The columns of a key, in any order.
     *
     * @param columns the columns with their table
     */
    private record KeyColumns(Set<ColumnName> columns) {

        static KeyColumns of(QualifiedName table, List<String> columns) {
            var names = new TreeSet<ColumnName>();
            columns.forEach(it -> names.add(new ColumnName(table, it)));
            return new KeyColumns(names);
        }
    }
}
