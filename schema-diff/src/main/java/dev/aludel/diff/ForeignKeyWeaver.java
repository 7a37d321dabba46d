// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Includes;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        Map<QualifiedName, List<Operation>> byTable = byTable(operations);
        Set<KeyColumns> dropped = new HashSet<>();
        Set<ColumnName> converted = new HashSet<>();
        for (Table table : from.tables()) {
            Table after = to.findTable(table.name()).orElse(table);
            Set<String> rewritten = rewritten(table, after);
            table.constraints().stream()
                    .filter(it -> it instanceof PrimaryKey || it instanceof UniqueKey)
                    .filter(it ->
                            isDisturbed(table, it, byTable) || Includes.of(it).anyMatch(rewritten::contains))
                    .forEach(it -> dropped.add(KeyColumns.of(table.name(), it.columns())));
            converted.addAll(converted(table, after));
        }
        List<Operation> woven = new ArrayList<>(operations);
        for (Table table : from.tables()) {
            for (ForeignKey key : table.constraints(ForeignKey.class).toList()) {
                KeyColumns columns = KeyColumns.of(key.target(), key.targetColumns());
                boolean leans =
                        dropped.contains(columns) || columns.columns().stream().anyMatch(converted::contains);
                if (leans && !isDisturbed(table, key, byTable)) {
                    weave(table.name(), key, woven);
                }
            }
        }
        return woven;
    }

    /** The operations by the tables that they change; a dropped table takes what it has along with it. */
    private static Map<QualifiedName, List<Operation>> byTable(List<Operation> operations) {
        Map<QualifiedName, List<Operation>> byTable = new HashMap<>();
        for (Operation operation : operations) {
            if (operation.phase() != Phase.DROP_TABLE) {
                operation
                        .tables()
                        .forEach(it -> byTable.computeIfAbsent(it, name -> new ArrayList<>())
                                .add(operation));
            }
        }
        return byTable;
    }

    private static boolean isDisturbed(
            Table table, Constraint constraint, Map<QualifiedName, List<Operation>> byTable) {
        ObjectKey key = ObjectKey.part(Kind.CONSTRAINT, table.name(), constraint.name());
        return byTable.getOrDefault(table.name(), List.of()).stream().anyMatch(it -> it.disturbs(key));
    }

    private static List<ColumnName> converted(Table before, Table after) {
        return Pairing.byName(before.columns(), after.columns(), Column::name).matched().stream()
                .filter(it -> Disturbance.converts(it.from(), it.to()))
                .map(it -> new ColumnName(after.name(), it.to().name()))
                .toList();
    }

    /** The columns that stay and whose values are written anew, which makes the keys that store them anew. */
    private static Set<String> rewritten(Table before, Table after) {
        return Pairing.byName(before.columns(), after.columns(), Column::name).matched().stream()
                .filter(it -> it.to().isRetyped(it.from())
                        || (it.to().value() instanceof GeneratedValue generated
                                && !generated.equals(it.from().value())))
                .map(it -> it.to().name())
                .collect(Collectors.toSet());
    }

    private void weave(QualifiedName table, ForeignKey key, List<Operation> woven) {
        ObjectKey former = ObjectKey.part(Kind.CONSTRAINT, table, key.name());
        String name = key.name();
        for (Operation operation : List.copyOf(woven)) {
            String renamed = operation.renamed(former).part();
            if (renamed != null && !renamed.equals(key.name())) {
                woven.remove(operation);
                name = renamed;
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
