// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
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
 * key leans on, and changes no type to one that it can't compare with the referring column's. So each is dropped before
 * and, if it stays, added again after.
 */
final class ForeignKeyWeaver {

    private final Schema from;

    private final Schema to;

    ForeignKeyWeaver(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** The operations, and those that take foreign keys away and bring them back. */
    List<Operation> woven(List<Operation> operations) {
        Set<KeyColumns> dropped = new HashSet<>();
        Set<ColumnName> converted = new HashSet<>();
        Set<String> handled = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof DropConstraint drop) {
                handled.add(drop.table() + " " + drop.name());
                Constraint constraint = drop.definition();
                if (constraint instanceof PrimaryKey || constraint instanceof UniqueKey) {
                    dropped.add(KeyColumns.of(drop.table(), constraint.columns()));
                }
            } else if (operation instanceof AlterColumn alter && Disturbance.converts(alter.from(), alter.to())) {
                converted.add(new ColumnName(alter.table(), alter.to().name()));
            }
        }
        List<Operation> woven = new ArrayList<>(operations);
        for (Table table : from.tables()) {
            for (ForeignKey key : table.constraints(ForeignKey.class).toList()) {
                KeyColumns columns = KeyColumns.of(key.target(), key.targetColumns());
                boolean leans =
                        dropped.contains(columns) || columns.columns().stream().anyMatch(converted::contains);
                if (leans && !handled.contains(table.name() + " " + key.name())) {
                    weave(table.name(), key, woven);
                }
            }
        }
        return woven;
    }

    private void weave(QualifiedName table, ForeignKey key, List<Operation> woven) {
        String name = key.name();
        for (Operation operation : List.copyOf(woven)) {
            if (operation instanceof RenameConstraint rename
                    && rename.table().equals(table)
                    && rename.from().equals(key.name())) {
                woven.remove(operation);
                name = rename.to();
            }
        }
        String after = name;
        woven.add(new DropConstraint(table, key.name(), key));
        to.findTable(table)
                .flatMap(it -> it.findConstraint(after))
                .filter(key.named(after)::equals)
                .ifPresent(it -> woven.add(new AddConstraint(table, it)));
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
