// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.model.ModelSchema;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DerivedNames;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import dev.aludel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives other names to what nobody named, where the name that was derived from the model alone is taken by something
 * that the database keeps.
 */
final class NameClashes {

    private final ModelSchema model;

    private final Snapshot live;

    private final DerivedNames names = new DerivedNames();

    NameClashes(ModelSchema model, Snapshot live) {
        this.model = model;
        this.live = live;
    }

    List<Table> resolved(List<Table> target) {
        Set<QualifiedName> kept = new HashSet<>(live.otherRelations());
        live.schema().sequences().forEach(it -> kept.add(it.name()));
        target.forEach(it -> kept.add(it.name()));
        target.forEach(it -> keep(it, kept));
        kept.forEach(names::take);
        return target.stream().map(it -> resolved(it, kept)).toList();
    }

    /** Notes the names of what the database has already, and of what somebody named. */
    private void keep(Table table, Set<QualifiedName> kept) {
        table.constraints().stream()
                .filter(it -> isFixed(table, it))
                .forEach(it -> kept.add(table.name().sibling(it.name())));
        table.indexes().stream()
                .filter(it -> isFixed(table, it))
                .forEach(it -> kept.add(table.name().sibling(it.name())));
    }

    private boolean isFixed(Table table, Constraint constraint) {
        return !model.isUnnamed(ObjectKey.part(Kind.CONSTRAINT, table.name(), constraint.name()))
                || live.schema()
                        .findTable(table.name())
                        .flatMap(it -> it.findConstraint(constraint.name()))
                        .isPresent();
    }

    private boolean isFixed(Table table, Index index) {
        return !model.isUnnamed(ObjectKey.part(Kind.INDEX, table.name(), index.name()))
                || live.schema()
                        .findTable(table.name())
                        .flatMap(it -> it.findIndex(index.name()))
                        .isPresent();
    }

    private Table resolved(Table table, Set<QualifiedName> kept) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            boolean free =
                    isFixed(table, constraint) || !kept.contains(table.name().sibling(constraint.name()));
            constraints.add(free ? constraint : constraint.named(derived(table, constraint)));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            boolean free = isFixed(table, index) || !kept.contains(table.name().sibling(index.name()));
            indexes.add(free ? index : index.named(names.index(table.name(), columns(index))));
        }
        return table.constraints(constraints).indexes(indexes);
    }

    private String derived(Table table, Constraint constraint) {
        QualifiedName name = table.name();
        if (constraint instanceof PrimaryKey) {
            return names.primaryKey(name);
        }
        if (constraint instanceof UniqueKey) {
            return names.unique(name, constraint.columns());
        }
        return constraint instanceof ForeignKey
                ? names.foreignKey(name, constraint.columns())
                : names.check(name, List.of());
    }

    private static List<String> columns(Index index) {
        return index.keys().stream()
                .map(it -> it.expression() ? "expr" : it.value())
                .toList();
    }
}
