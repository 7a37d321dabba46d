// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sequences become: the model's start and step, the database's other numbers and owners. */
final class SequenceReconciler {

    private final Ownership ownership;

    private final Notes notes;

    SequenceReconciler(Ownership ownership, Notes notes) {
        this.ownership = ownership;
        this.notes = notes;
    }

    List<Sequence> reconcile(List<Sequence> model, List<Sequence> live, List<Table> target) {
        Map<QualifiedName, Sequence> left = new LinkedHashMap<>();
        model.forEach(it -> left.put(it.name(), it));
        List<Sequence> result = new ArrayList<>();
        for (Sequence current : live) {
            Sequence wanted = left.remove(current.name());
            ObjectKey key = ObjectKey.sequence(current.name());
            Sequence kept = ownerStays(current, target) ? current : disowned(current);
            if (wanted != null) {
                result.add(kept.with(numbers(wanted.options(), current.options())));
            } else if (ownerStays(current, target) && !ownership.drops(key)) {
                if (current.ownedBy() == null) {
                    notes.leave(key);
                }
                result.add(current);
            }
        }
        result.addAll(left.values());
        return result;
    }

    private static Sequence disowned(Sequence sequence) {
        return new Sequence(sequence.name(), sequence.options(), null);
    }

    private static boolean ownerStays(Sequence sequence, List<Table> target) {
        ColumnName owner = sequence.ownedBy();
        return owner == null
                || target.stream()
                        .filter(it -> it.name().equals(owner.table()))
                        .anyMatch(it -> it.findColumn(owner.column()).isPresent());
    }

    private static SequenceOptions numbers(SequenceOptions model, SequenceOptions live) {
        SequenceOptions plain = SequenceOptions.defaults(model.type(), model.increment());
        SequenceOptions moved = live.incrementingBy(model.increment()).startingWith(model.start());
        boolean bounded = model.minimum() != plain.minimum() || model.maximum() != plain.maximum();
        SequenceOptions within = bounded ? moved.between(model.minimum(), model.maximum()) : moved;
        SequenceOptions cached = model.cache() == plain.cache() ? within : within.caching(model.cache());
        return model.cycle() ? cached.cycling() : cached;
    }
}
