// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.order.RenameOrder;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The operations that renames take, in an order in which no name is given that is still in use. */
final class RenameSteps {

    private final Schema live;

    private final Schema model;

    private final Map<QualifiedName, QualifiedName> tables = new TreeMap<>();

    private final Map<QualifiedName, QualifiedName> sequences = new TreeMap<>();

    private final Map<QualifiedName, Map<String, String>> columns = new TreeMap<>();

    private final List<Operation> steps = new ArrayList<>();

    private RenameSteps(Schema live, Schema model) {
        this.live = live;
        this.model = model;
    }

    static List<Operation> of(List<Rename> renames, Schema live, Schema model) {
        var steps = new RenameSteps(live, model);
        renames.forEach(steps::sort);
        steps.write();
        return List.copyOf(steps.steps);
    }

    private void sort(Rename rename) {
        QualifiedName from = rename.from().name();
        QualifiedName to = rename.to().name();
        if (rename.from().kind() == Kind.TABLE) {
            tables.put(from, to);
        } else if (rename.from().kind() == Kind.SEQUENCE) {
            sequences.put(from, to);
        } else {
            String before = Objects.requireNonNull(rename.from().part());
            columns.computeIfAbsent(to, it -> new TreeMap<>())
                    .put(before, Objects.requireNonNull(rename.to().part()));
        }
    }

    private void write() {
        newSchemas();
        RenameOrder<QualifiedName> tableOrder =
                new RenameOrder<>(it -> it.sibling(RenameOrder.temporary(it.name(), this::isUsed)));
        tableOrder.steps(tables).forEach(it -> steps.add(new RenameTable(it.from(), it.to())));
        columns.forEach((table, names) -> {
            var columnOrder = new RenameOrder<String>(it -> RenameOrder.temporary(it, other -> isColumn(table, other)));
            columnOrder.steps(names).forEach(it -> steps.add(new RenameColumn(table, it.from(), it.to())));
        });
        Map<QualifiedName, QualifiedName> moved = new TreeMap<>();
        sequences.forEach((from, to) -> moved.put(afterTables(from), to));
        RenameOrder<QualifiedName> sequenceOrder =
                new RenameOrder<>(it -> it.sibling(RenameOrder.temporary(it.name(), this::isUsed)));
        sequenceOrder.steps(moved).forEach(it -> steps.add(new RenameSequence(it.from(), it.to())));
    }

    private void newSchemas() {
        Set<String> wanted = new TreeSet<>();
        tables.values().forEach(it -> wanted.add(Objects.requireNonNullElse(it.schema(), "")));
        sequences.values().forEach(it -> wanted.add(Objects.requireNonNullElse(it.schema(), "")));
        wanted.remove("");
        wanted.removeAll(live.namespaces());
        wanted.forEach(it -> steps.add(new CreateSchema(it)));
    }

    /** A table that moves to another schema has taken its own sequences along. */
    private QualifiedName afterTables(QualifiedName sequence) {
        ColumnName owner = live.findSequence(sequence).map(Sequence::ownedBy).orElse(null);
        return owner == null
                ? sequence
                : tables.getOrDefault(owner.table(), owner.table()).sibling(sequence.name());
    }

    private boolean isUsed(String name) {
        return live.tables().stream().anyMatch(it -> it.name().name().equals(name))
                || model.tables().stream().anyMatch(it -> it.name().name().equals(name))
                || live.sequences().stream().anyMatch(it -> it.name().name().equals(name))
                || model.sequences().stream().anyMatch(it -> it.name().name().equals(name));
    }

    private boolean isColumn(QualifiedName table, String name) {
        QualifiedName before = tables.entrySet().stream()
                .filter(it -> it.getValue().equals(table))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(table);
        return live.findTable(before).flatMap(it -> it.findColumn(name)).isPresent()
                || model.findTable(table).flatMap(it -> it.findColumn(name)).isPresent();
    }
}
