// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What the constraints of a table that both sides have become.
 *
 * <p>They are paired by structure, names last: one that nobody named keeps the name that the database has for it. What
 * is paired by name alone is replaced. What only the database has stays, unless the model made it.
 */
final class ConstraintReconciler {

    private final Table model;

    private final Table live;

    private final Likeness likeness;

    private final Ownership ownership;

    private final Notes notes;

    private final StorageReconciler storage;

    ConstraintReconciler(Table model, Table live, Likeness likeness, Ownership ownership, Notes notes) {
        this.model = model;
        this.live = live;
        this.likeness = likeness;
        this.ownership = ownership;
        this.notes = notes;
        this.storage = new StorageReconciler(live.name(), ownership, notes);
    }

    /**
     * The constraints of the target.
     *
     * @param keeps whether one that the model has by the first name keeps the second, which the database has for it
     * @param dropped the columns that go away
     * @param respelled the live checks that can't stay as they are, since a column that they use changes its type
     */
    List<Constraint> reconcile(BiPredicate<String, String> keeps, Set<String> dropped, Set<String> respelled) {
        Matching<Constraint> matching = Matching.of(
                model.constraints(),
                live.constraints(),
                List.of(
                        Matching.named(Constraint::name, likeness::same),
                        likeness::same,
                        likeness::similar,
                        (wanted, current) -> wanted.name().equals(current.name()),
                        (wanted, current) -> wanted instanceof PrimaryKey && current instanceof PrimaryKey));
        List<Constraint> target = new ArrayList<>();
        matching.pairs().forEach((model, current) -> {
            Constraint wanted = storage.settled(model, current);
            // What the database alone says can't stay if it is about a column that goes.
            boolean ours = ownership.isModels(key(current)) || isAny(current.uses(), dropped);
            var facts = new LiveFacts(ours, ownership.everything());
            boolean stands = !(current instanceof CheckConstraint && respelled.contains(current.name()));
            String name = keeps.test(wanted.name(), current.name()) ? current.name() : wanted.name();
            target.add((stands ? paired(wanted, current, facts) : facts.replacing(wanted, current)).named(name));
        });
        for (Constraint wanted : matching.added()) {
            if (!enforcedByIndex(wanted)) {
                notes.add(live.name(), wanted);
                target.add(wanted);
            }
        }
        for (Constraint current : matching.left()) {
            if (stays(current, dropped)) {
                target.add(current);
            }
        }
        return target;
    }

    private Constraint paired(Constraint wanted, Constraint current, LiveFacts facts) {
        if (!likeness.similar(wanted, current)) {
            return facts.replacing(wanted, current);
        }
        Constraint settled = facts.settled(wanted, current);
        if (settled.equals(current) && !likeness.same(wanted, current)) {
            notes.note(key(current), unsaid(wanted, current));
        }
        return settled;
    }

    private static boolean isAny(List<String> columns, Set<String> of) {
        return columns.stream().anyMatch(of::contains);
    }

    private static String unsaid(Constraint wanted, Constraint current) {
        return wanted.columns().equals(current.columns())
                ? "the database says more of it than the model; left as it is"
                : "its columns stand in another order than in the model (%s); left as it is"
                        .formatted(String.join(", ", wanted.columns()));
    }

    private boolean enforcedByIndex(Constraint wanted) {
        for (Index index : live.indexes()) {
            if (likeness.enforces(index, wanted)) {
                notes.note(
                        ObjectKey.part(Kind.INDEX, live.name(), index.name()),
                        "this unique index does what the model's %s asks for".formatted(wanted.kind()));
                return true;
            }
        }
        return false;
    }

    private boolean stays(Constraint current, Set<String> dropped) {
        ObjectKey key = key(current);
        if (isAny(current.uses(), dropped) || ownership.drops(key)) {
            return false;
        }
        notes.leave(key);
        return true;
    }

    private ObjectKey key(Constraint constraint) {
        QualifiedName table = live.name();
        return ObjectKey.part(Kind.CONSTRAINT, table, constraint.name());
    }
}
