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
import dev.aludel.schema.TableElement;
import dev.aludel.schema.UniqueKey;
import dev.aludel.snapshot.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives other names to what nobody named, where the name that was derived from the model alone is taken by something
 * that the database keeps.
 */
final class NameClashes {

    private final ModelSchema model;

    private final Snapshot live;

    private final Notes notes;

    private final Set<QualifiedName> kept = new HashSet<>();

    private final DerivedNames names = new DerivedNames();

    NameClashes(ModelSchema model, Snapshot live, Notes notes) {
        this.model = model;
        this.live = live;
        this.notes = notes;
    }

    List<Table> resolved(List<Table> target) {
        kept.addAll(live.otherRelations());
        live.schema().sequences().forEach(it -> kept.add(it.name()));
        for (Table table : target) {
            kept.add(table.name());
            elements(table)
                    .filter(it -> !isFree(table, it))
                    .forEach(it -> kept.add(table.name().sibling(it.name())));
        }
        kept.forEach(names::take);
        return target.stream().map(this::resolved).toList();
    }

    /** Whether nobody gave it its name: neither a person nor the database. */
    private boolean isFree(Table table, TableElement element) {
        Kind kind = element instanceof Index ? Kind.INDEX : Kind.CONSTRAINT;
        boolean unnamed = model.isUnnamed(ObjectKey.part(kind, table.name(), element.name()));
        boolean added = live.schema().findTable(table.name()).isEmpty() || notes.isFresh(table.name(), element);
        return unnamed && added;
    }

    private Table resolved(Table table) {
        boolean clash = elements(table).anyMatch(it -> isFree(table, it) && isTaken(table, it));
        if (!clash) {
            return table;
        }
        return table.constraints(table.constraints().stream()
                        .map(it -> isFree(table, it) && isTaken(table, it) ? it.named(derived(table, it)) : it)
                        .toList())
                .indexes(table.indexes().stream()
                        .map(it -> isFree(table, it) && isTaken(table, it)
                                ? it.named(names.index(table.name(), columns(it)))
                                : it)
                        .toList());
    }

    private boolean isTaken(Table table, TableElement element) {
        return kept.contains(table.name().sibling(element.name()));
    }

    private static Stream<TableElement> elements(Table table) {
        return Stream.concat(table.constraints().stream(), table.indexes().stream());
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
