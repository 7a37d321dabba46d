// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.order.RenameOrder;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts renames of keys and indexes into an order in which no name is given that another table still uses.
 *
 * <p>The index of a key has the key's name, and the relations of a schema share one space of names. Two tables that swap
 * their names swap those of their keys as well; then one of them takes a temporary name first.
 */
final class RenameWeaver {

    private final Schema from;

    private final Schema to;

    RenameWeaver(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A key or an index that gets another name.
     *
     * @param table its table
     * @param before its name before
     * @param after its name after
     * @param isKey whether it is a key
     */
    private record Renamed(QualifiedName table, String before, String after, boolean isKey) {

        Operation step(QualifiedName now, QualifiedName next) {
            return isKey
                    ? new RenameConstraint(table, now.name(), next.name())
                    : new RenameIndex(table, now.name(), next.name());
        }
    }

    /** The operations, those renames last. */
    List<Operation> woven(List<Operation> operations) {
        Map<QualifiedName, QualifiedName> names = new TreeMap<>();
        Map<QualifiedName, Renamed> renamed = new TreeMap<>();
        List<Operation> others = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<Renamed> rename = renamed(operation);
            if (rename.isEmpty()) {
                others.add(operation);
            } else {
                QualifiedName before = rename.get().table().sibling(rename.get().before());
                names.put(before, before.sibling(rename.get().after()));
                renamed.put(before, rename.get());
            }
        }
        if (Collections.disjoint(names.keySet(), names.values())) {
            return operations;
        }
        var order =
                new RenameOrder<QualifiedName>(it -> it.sibling(RenameOrder.temporary(it.name(), used()::contains)));
        for (RenameOrder.Step<QualifiedName> step : order.steps(names)) {
            Renamed rename = Objects.requireNonNull(renamed.remove(step.from()));
            others.add(rename.step(step.from(), step.to()));
            renamed.put(step.to(), rename);
        }
        return List.copyOf(others);
    }

    private Optional<Renamed> renamed(Operation operation) {
        if (operation instanceof RenameIndex it) {
            return Optional.of(new Renamed(it.table(), it.from(), it.to(), false));
        }
        return operation instanceof RenameConstraint it && isKey(it)
                ? Optional.of(new Renamed(it.table(), it.from(), it.to(), true))
                : Optional.empty();
    }

    private boolean isKey(RenameConstraint rename) {
        return from.findTable(rename.table())
                .flatMap(it -> it.findConstraint(rename.from()))
                .filter(Constraint::makesIndex)
                .isPresent();
    }

    private Set<String> used() {
        Set<String> used = new HashSet<>();
        for (Schema schema : List.of(from, to)) {
            schema.sequences().forEach(it -> used.add(it.name().name()));
            schema.views().forEach(it -> used.add(it.name().name()));
            schema.tables().stream().flatMap(it -> it.relationNames().stream()).forEach(it -> used.add(it.name()));
        }
        return used;
    }
}
