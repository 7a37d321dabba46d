// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a table that both sides have becomes. */
final class TableReconciler {

    private final Naming naming;

    private final Snapshot live;

    private final Ownership ownership;

    private final Canonicalizer canonicalizer;

    private final ColumnReconciler columns;

    private final Notes notes;

    TableReconciler(
            Naming naming,
            Snapshot live,
            Ownership ownership,
            TypeTolerance tolerance,
            Canonicalizer canonicalizer,
            Notes notes) {
        this.naming = naming;
        this.live = live;
        this.ownership = ownership;
        this.canonicalizer = canonicalizer;
        this.columns = new ColumnReconciler(
                canonicalizer, ownership, tolerance, live.schema().sequences(), notes);
        this.notes = notes;
    }

    /** Announces the expressions that {@link #reconcile} will compare. */
    void announce(Table wanted, Table current) {
        new Likeness(canonicalizer, collated(wanted, current), current).announce();
        Map<String, Column> byName = byName(current);
        for (Column column : wanted.columns()) {
            Column existing = byName.get(column.name());
            if (existing != null) {
                columns.announce(wanted, column, current, existing);
            }
        }
    }

    Table reconcile(Table wanted, Table current) {
        Set<String> dropped = new TreeSet<>();
        List<Column> target = columns(wanted, current, dropped);
        var likeness = new Likeness(canonicalizer, collated(wanted, current), current);
        List<Constraint> constraints = new ConstraintReconciler(wanted, current, likeness, ownership, notes)
                .reconcile(
                        (name, former) -> naming.keeps(Kind.CONSTRAINT, current.name(), name, former),
                        dropped,
                        usingRetyped(current, target));
        List<Index> indexes = new IndexReconciler(wanted, current, likeness, ownership, notes)
                .reconcile(
                        (name, former) -> naming.keeps(Kind.INDEX, current.name(), name, former),
                        dropped,
                        using(current, dropped));
        ObjectKey comment = new ObjectKey(Kind.TABLE_COMMENT, current.name(), null);
        boolean keepsComment = wanted.comment() == null && !ownership.drops(comment);
        return new Table(
                current.name(),
                target,
                without(Kind.CONSTRAINT, constraints, current, dropped),
                withoutIndexes(indexes, current, dropped),
                keepsComment ? current.comment() : wanted.comment(),
                new StorageReconciler(current.name(), ownership, notes).settled(wanted, current));
    }

    /** The model's table with the orders of texts that its columns keep: a key that states the same one says nothing. */
    private Table collated(Table wanted, Table current) {
        Map<String, Column> byName = byName(current);
        List<Column> collated = new ArrayList<>();
        for (Column column : wanted.columns()) {
            Column existing = byName.get(column.name());
            collated.add(existing == null ? column : columns.collated(current.name(), column, existing));
        }
        return wanted.columns(collated);
    }

    private List<Column> columns(Table wanted, Table current, Set<String> dropped) {
        Map<String, Column> left = byName(wanted);
        List<Column> target = new ArrayList<>();
        for (Column column : current.columns()) {
            Column other = left.remove(column.name());
            ObjectKey key = ColumnReconciler.key(current.name(), column);
            if (other != null) {
                target.add(columns.reconcile(wanted, other, current, column));
            } else if (ownership.drops(key)) {
                dropped.add(column.name());
            } else {
                leave(key, column);
                target.add(column);
            }
        }
        target.addAll(left.values());
        return target;
    }

    private void leave(ObjectKey key, Column column) {
        notes.leave(key);
        if (column.required() && column.value() == null) {
            notes.warn(key, "is NOT NULL without a default and no entity has it: inserts will fail");
        }
    }

    /** The live indexes whose expressions use a column that goes away. */
    private Set<String> using(Table current, Set<String> dropped) {
        Set<String> indexes = new TreeSet<>();
        current.indexes().stream()
                .map(Index::name)
                .filter(it -> uses(Kind.INDEX, current.name(), it).stream().anyMatch(dropped::contains))
                .forEach(indexes::add);
        return indexes;
    }

    /** The live checks that use a column whose type changes. */
    private Set<String> usingRetyped(Table current, List<Column> target) {
        Map<String, Column> after = new LinkedHashMap<>();
        target.forEach(it -> after.put(it.name(), it));
        Set<String> checks = new TreeSet<>();
        for (Column column : current.columns()) {
            Column other = after.get(column.name());
            if (other != null && other.isRetyped(column)) {
                current.constraints().stream()
                        .map(Constraint::name)
                        .filter(it -> uses(Kind.CONSTRAINT, current.name(), it).contains(column.name()))
                        .forEach(checks::add);
            }
        }
        return checks;
    }

    /** What would go away silently with a column is left out here, so that it is dropped by its own operation. */
    private List<Constraint> without(Kind kind, List<Constraint> constraints, Table current, Set<String> dropped) {
        return constraints.stream()
                .filter(it ->
                        current.findConstraint(it.name()).filter(it::equals).isEmpty()
                                || uses(kind, current.name(), it.name()).stream()
                                        .noneMatch(dropped::contains))
                .toList();
    }

    private List<Index> withoutIndexes(List<Index> indexes, Table current, Set<String> dropped) {
        return indexes.stream()
                .filter(it -> current.findIndex(it.name()).filter(it::equals).isEmpty()
                        || uses(Kind.INDEX, current.name(), it.name()).stream().noneMatch(dropped::contains))
                .toList();
    }

    private Set<String> uses(Kind kind, QualifiedName table, String name) {
        return live.expressionColumns().getOrDefault(ObjectKey.part(kind, table, name), Set.of());
    }

    /**
     * What is known about the names of constraints and indexes.
     *
     * @param model the model, which knows those that nobody gave
     * @param following those in the database that come from a name that is gone
     */
    record Naming(ModelSchema model, Set<ObjectKey> following) {

        /** Whether something that the model calls {@code name} keeps the name {@code former} that the database has for it. */
        boolean keeps(Kind kind, QualifiedName table, String name, String former) {
            return model.isUnnamed(ObjectKey.part(kind, table, name))
                    && !following.contains(ObjectKey.part(kind, table, former));
        }
    }

    private static Map<String, Column> byName(Table table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        table.columns().forEach(it -> columns.put(it.name(), it));
        return columns;
    }
}
