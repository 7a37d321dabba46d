// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** What the indexes of a table that both sides have become; paired as constraints are. */
final class IndexReconciler {

    private final Table model;

    private final Table live;

    private final Likeness likeness;

    private final Ownership ownership;

    private final Notes notes;

    private final StorageReconciler storage;

    IndexReconciler(Table model, Table live, Likeness likeness, Ownership ownership, Notes notes) {
        this.model = model;
        this.live = live;
        this.likeness = likeness;
        this.ownership = ownership;
        this.notes = notes;
        this.storage = new StorageReconciler(live.name(), ownership, notes);
    }

    /**
     * The indexes of the target.
     *
     * @param keeps whether one that the model has by the first name keeps the second, which the database has for it
     * @param dropped the columns that go away
     * @param stale the live indexes whose expressions use one of those
     */
    List<Index> reconcile(BiPredicate<String, String> keeps, Set<String> dropped, Set<String> stale) {
        Set<String> unsettled = new TreeSet<>(stale);
        live.indexes().stream()
                .filter(it -> it.columns().stream().anyMatch(dropped::contains))
                .forEach(it -> unsettled.add(it.name()));
        Matching<Index> matching = Matching.of(
                model.indexes(),
                live.indexes(),
                List.of(
                        Matching.named(Index::name, likeness::same),
                        likeness::same,
                        (wanted, current) -> likeness.same(storage.settled(wanted, current), current),
                        (wanted, current) -> wanted.name().equals(current.name())));
        List<Index> target = new ArrayList<>();
        matching.pairs().forEach((wanted, current) -> {
            String name = keeps.test(wanted.name(), current.name()) ? current.name() : wanted.name();
            storage.leave(wanted, current);
            Index settled = settled(storage.settled(wanted, current), current, unsettled);
            target.add((likeness.same(settled, current) ? current.comment(settled.comment()) : settled).named(name));
        });
        matching.added().forEach(it -> notes.add(live.name(), it));
        target.addAll(matching.added());
        for (Index current : matching.left()) {
            if (stays(current, dropped)) {
                target.add(current);
            }
        }
        return target;
    }

    private Index settled(Index wanted, Index current, Set<String> unsettled) {
        LiveFacts facts = facts(current, unsettled);
        Index settled = facts.settled(wanted, current);
        Index everyRow = current.where(null);
        return !facts.ours() && likeness.same(everyRow.keyed(wanted.keys()), everyRow)
                ? facts.stored(settled, current)
                : settled;
    }

    private LiveFacts facts(Index current, Set<String> unsettled) {
        ObjectKey key = ObjectKey.part(Kind.INDEX, live.name(), current.name());
        // What the database alone says can't stay if it is about a column that goes.
        boolean ours = ownership.isModels(key) || unsettled.contains(current.name());
        return new LiveFacts(ours, ownership.everything());
    }

    private boolean stays(Index current, Set<String> dropped) {
        ObjectKey key = ObjectKey.part(Kind.INDEX, live.name(), current.name());
        boolean enforces = model.constraints().stream().anyMatch(it -> enforces(current, it));
        if (current.columns().stream().anyMatch(dropped::contains)) {
            return false;
        }
        if (enforces) {
            return true;
        }
        if (ownership.drops(key)) {
            return false;
        }
        notes.leave(key);
        return true;
    }

    /** Whether it stands in for a constraint of the model that the database has no constraint for. */
    private boolean enforces(Index index, Constraint wanted) {
        return likeness.enforces(index, wanted)
                && live.constraints().stream().noneMatch(it -> likeness.similar(wanted, it));
    }
}
