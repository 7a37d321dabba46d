// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sequences become: the model's step, the start that it states, the database's other numbers and owners; the
 * model's alone where everything is its own.
 *
 * <p>A start that is PostgreSQL's own is a word only of a sequence that the model made.
 */
final class SequenceReconciler {

    private final Ownership ownership;

    private final Notes notes;

    SequenceReconciler(Ownership ownership, Notes notes) {
        this.ownership = ownership;
        this.notes = notes;
    }

    List<Sequence> reconcile(List<Sequence> model, Schema before, List<Table> target) {
        List<Sequence> live = before.sequences();
        Map<QualifiedName, Sequence> left = new LinkedHashMap<>();
        model.forEach(it -> left.put(it.name(), it));
        List<Sequence> result = new ArrayList<>();
        for (Sequence current : live) {
            Sequence wanted = left.remove(current.name());
            ObjectKey key = ObjectKey.sequence(current.name());
            Sequence kept = ownerStays(current, target) ? widened(current, before, target) : disowned(current);
            if (wanted != null && ownership.everything()) {
                result.add(wanted);
            } else if (wanted != null) {
                result.add(kept.with(numbers(key, wanted.options(), current.options())));
            } else if (ownerStays(current, target) && !ownership.drops(key)) {
                if (current.ownedBy() == null) {
                    notes.leave(key);
                }
                result.add(kept);
            }
        }
        result.addAll(left.values());
        return result;
    }

    /** For each sequence that the database doesn't have, the columns with numbers of its own making that are there. */
    static Map<QualifiedName, List<ColumnName>> behind(
            Map<QualifiedName, List<ColumnName>> numbered, Schema live, Schema target) {
        Map<QualifiedName, List<ColumnName>> behind = new LinkedHashMap<>();
        for (Sequence sequence : target.sequences()) {
            List<ColumnName> columns = numbered.getOrDefault(sequence.name(), List.of()).stream()
                    .filter(it -> isInteger(live, it))
                    .toList();
            if (live.findSequence(sequence.name()).isEmpty() && !columns.isEmpty()) {
                behind.put(sequence.name(), columns);
            }
        }
        return behind;
    }

    private static boolean isInteger(Schema live, ColumnName name) {
        return live.findTable(name.table())
                .flatMap(it -> it.findColumn(name.column()))
                .filter(it -> ColumnReconciler.isInteger(it.type()))
                .isPresent();
    }

    /** The sequence of a serial column counts as far as its column, as it does where PostgreSQL makes both. */
    private static Sequence widened(Sequence sequence, Schema before, List<Table> target) {
        ColumnName owner = sequence.ownedBy();
        if (owner == null) {
            return sequence;
        }
        DataType type = sequence.options().type();
        boolean agreed = type(before.tables(), owner).filter(type::equals).isPresent();
        return type(target, owner)
                .filter(it -> agreed && ColumnReconciler.isInteger(it))
                .map(sequence::as)
                .orElse(sequence);
    }

    private static Optional<DataType> type(List<Table> tables, ColumnName column) {
        return tables.stream()
                .filter(it -> it.name().equals(column.table()))
                .findFirst()
                .flatMap(it -> it.findColumn(column.column()))
                .map(Column::type);
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

    private SequenceOptions numbers(ObjectKey key, SequenceOptions model, SequenceOptions live) {
        SequenceOptions plain = SequenceOptions.defaults(model.type(), model.increment());
        SequenceOptions moved = live.incrementingBy(model.increment());
        boolean bounded = model.minimum() != plain.minimum() || model.maximum() != plain.maximum();
        SequenceOptions kept = bounded ? moved.between(model.minimum(), model.maximum()) : moved;
        boolean silent = model.start() == plain.start();
        boolean fits = kept.minimum() <= model.start() && model.start() <= kept.maximum();
        if (!silent && !fits) {
            notes.warn(
                    key,
                    "starts at %d in the model, and the database lets it count from %d to %d; its start stays"
                            .formatted(model.start(), kept.minimum(), kept.maximum()));
        }
        boolean starts = fits && !(silent && !ownership.isModels(key));
        SequenceOptions within = starts ? kept.startingWith(model.start()) : kept;
        SequenceOptions cached = model.cache() == plain.cache() ? within : within.caching(model.cache());
        return model.cycle() ? cached.cycling() : cached;
    }
}
