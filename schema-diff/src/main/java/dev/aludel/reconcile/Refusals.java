// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableElement;
import dev.aludel.schema.UniqueKey;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.sql.Partitioning;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Refuses what no plan can lead to, before one is made: PostgreSQL would say it in the middle of a migration. */
final class Refusals {

    private final List<Table> target;

    private final Snapshot live;

    Refusals(List<Table> target, Snapshot live) {
        this.target = target;
        this.live = live;
    }

    /**
     * Passes if the target can be.
     *
     * @throws UnreachableTargetException if it can't
     */
    void check() {
        names();
        target.forEach(table -> table.constraints(ForeignKey.class).forEach(it -> key(table, it)));
        target.forEach(Refusals::partitionKey);
    }

    /** PostgreSQL keeps a key in each partition alone, so that it must say in which one a row is. */
    private static void partitionKey(Table table) {
        String rule = table.options().partitioning();
        if (rule == null) {
            return;
        }
        List<String> partitionKey = Partitioning.columns(rule);
        for (Index index : table.indexes()) {
            if (index.unique()) {
                requireAll(partitionKey, index.columns(), table, "unique index " + index.name());
            }
        }
        for (Constraint key : table.constraints()) {
            if (key instanceof PrimaryKey || key instanceof UniqueKey) {
                requireAll(partitionKey, key.columns(), table, key.kind() + " " + key.name());
            }
        }
    }

    private static void requireAll(List<String> partitionKey, List<String> columns, Table table, String key) {
        List<String> lacking =
                partitionKey.stream().filter(it -> !columns.contains(it)).toList();
        if (!lacking.isEmpty()) {
            throw new UnreachableTargetException(
                    "the %s of table %s lacks the column %s that the table is partitioned by"
                            .formatted(key, table.name(), String.join(", ", lacking)),
                    "PostgreSQL wants it in every key. Add it to the key, or mark its attribute with @PartitionKey.");
        }
    }

    /** Tables, indexes and the keys that make indexes share the names of a schema. */
    private void names() {
        Map<QualifiedName, String> taken = new TreeMap<>();
        live.otherRelationsBeside(target).forEach(it -> taken.put(it, "another relation of the database"));
        target.forEach(it -> taken.put(it.name(), "a table"));
        target.forEach(table -> relations(table)
                .filter(it -> isThere(table, it))
                .forEach(it -> {
                    taken.put(table.name().sibling(it.name()), "an index of table " + table.name());
                }));
        target.forEach(
                table -> relations(table).filter(it -> !isThere(table, it)).forEach(it -> take(table, it, taken)));
    }

    private static Stream<TableElement> relations(Table table) {
        return Stream.concat(table.constraints().stream().filter(Constraint::makesIndex), table.indexes().stream());
    }

    private void take(Table table, TableElement element, Map<QualifiedName, String> taken) {
        String name = element.name();
        String other = taken.put(table.name().sibling(name), "an index of table " + table.name());
        if (other == null) {
            return;
        }
        String kind = element instanceof Constraint constraint ? constraint.kind() : "index";
        ObjectKey index = ObjectKey.part(ObjectKey.Kind.INDEX, table.name(), name);
        boolean invalid = live.findings().stream()
                .anyMatch(it ->
                        it.subject().equals(index.toString()) && it.message().startsWith("is invalid"));
        throw new UnreachableTargetException(
                "the name \"%s\" of the %s of table %s is that of %s"
                        .formatted(name, kind, table.name(), invalid ? "an index that is invalid" : other),
                invalid
                        ? "Drop what the failed build has left: DROP INDEX %s"
                                .formatted(table.name().sibling(name))
                        : "PostgreSQL wants such names to be unique in a schema. Give it another one.");
    }

    /** What the database has under its name already has shown that it can be. */
    private boolean isThere(Table table, TableElement element) {
        return live.schema()
                .findTable(table.name())
                .filter(it -> relations(it).anyMatch(other -> other.name().equals(element.name())))
                .isPresent();
    }

    private void key(Table table, ForeignKey key) {
        for (Table other : target) {
            if (other.name().equals(key.target())) {
                Set<String> columns = new TreeSet<>(key.targetColumns());
                List<Constraint> keys = other.constraints().stream()
                        .filter(it -> it instanceof PrimaryKey || it instanceof UniqueKey)
                        .filter(it -> new TreeSet<>(it.columns()).equals(columns))
                        .toList();
                boolean index = other.indexes().stream()
                        .anyMatch(it -> it.unique() && new HashSet<>(it.columns()).containsAll(columns));
                if (!index && !keys.isEmpty() && keys.stream().allMatch(Refusals::isDeferrable)) {
                    throw new UnreachableTargetException(
                            "foreign key %s of table %s refers to %s of table %s, which is DEFERRABLE"
                                    .formatted(
                                            key.name(),
                                            table.name(),
                                            keys.get(0).name(),
                                            other.name()),
                            "PostgreSQL wants a key that is checked at once. Make the key anew without DEFERRABLE.");
                }
            }
        }
    }

    private static boolean isDeferrable(Constraint key) {
        return key instanceof PrimaryKey primary
                ? primary.deferrability() != Deferrability.NOT_DEFERRABLE
                : key instanceof UniqueKey unique && unique.deferrability() != Deferrability.NOT_DEFERRABLE;
    }
}
