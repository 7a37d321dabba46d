// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import static dev.aludel.schema.ObjectKeys.UNLOGGED;

import dev.aludel.operation.FixedPartitioningException;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.sql.Partitioning;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table, and the entries of its indexes, are kept.
 *
 * <p>Each parameter has an owner of its own: one that a generated migration has set goes when the model says it no more;
 * one that a person has set stays, also where the table or the index is the model's.
 */
final class StorageReconciler {

    private final QualifiedName table;

    private final Ownership ownership;

    private final Notes notes;

    StorageReconciler(QualifiedName table, Ownership ownership, Notes notes) {
        this.table = table;
        this.ownership = ownership;
        this.notes = notes;
    }

    /** What the options of a table become; a table is never divided otherwise than it is. */
    TableOptions settled(Table wanted, Table current) {
        TableOptions model = wanted.options();
        TableOptions live = current.options();
        boolean unlogged = live.unlogged() && !ownership.drops(ObjectKey.storage(table, UNLOGGED));
        require(model.partitioning(), live.partitioning());
        if (unlogged && !model.unlogged()) {
            notes.leave(ObjectKey.storage(table, UNLOGGED));
        }
        leave(table, model.parameters(), live.parameters());
        return new TableOptions(
                model.unlogged() || unlogged,
                settled(table, model.parameters(), live.parameters()),
                live.partitioning());
    }

    private void require(@Nullable String model, @Nullable String live) {
        if (model == null || (live != null && Partitioning.same(model, live))) {
            return;
        }
        // Expressions are PostgreSQL's to spell, and nothing can change them.
        boolean expressions = live != null
                && (Partitioning.columns(model).isEmpty()
                        || Partitioning.columns(live).isEmpty());
        if (!expressions) {
            throw new FixedPartitioningException(table, live, model);
        }
        notes.unknown(
                ObjectKey.table(table),
                "is partitioned by %s, which can't be compared with the model's %s".formatted(live, model));
    }

    /** A constraint of the model with the parameters that the database alone has. */
    Constraint settled(Constraint wanted, Constraint current) {
        leave(table.sibling(current.name()), wanted.parameters(), current.parameters());
        return wanted.storing(settled(table.sibling(current.name()), wanted.parameters(), current.parameters()));
    }

    /** An index of the model with the parameters that the database alone has. */
    Index settled(Index wanted, Index current) {
        return wanted.storing(settled(
                table.sibling(current.name()),
                wanted.options().parameters(),
                current.options().parameters()));
    }

    /** Notes the parameters that only the database has and that stay. */
    void leave(Index wanted, Index current) {
        leave(
                table.sibling(current.name()),
                wanted.options().parameters(),
                current.options().parameters());
    }

    private void leave(QualifiedName relation, List<StorageParameter> model, List<StorageParameter> live) {
        Set<String> said = model.stream().map(StorageParameter::name).collect(Collectors.toSet());
        live.stream()
                .filter(it -> !said.contains(it.name()))
                .map(it -> ObjectKey.storage(relation, it.name()))
                .filter(it -> !ownership.drops(it))
                .forEach(notes::leave);
    }

    private List<StorageParameter> settled(
            QualifiedName relation, List<StorageParameter> model, List<StorageParameter> live) {
        Map<String, StorageParameter> settled = new TreeMap<>();
        live.stream()
                .filter(it -> !ownership.drops(ObjectKey.storage(relation, it.name())))
                .forEach(it -> settled.put(it.name(), it));
        model.forEach(it -> settled.put(it.name(), it));
        return List.copyOf(settled.values());
    }
}
