// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DerivedNames;
import dev.aludel.schema.Identity;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule that a sequence of the model's that stands inside an identity column is there: the column stays an identity
 * and counts in the model's steps. A generator of the application calls it as it calls any other.
 */
final class IdentitySequences {

    private final Notes notes;

    private final Map<QualifiedName, Place> places = new LinkedHashMap<>();

    IdentitySequences(Snapshot live, Notes notes) {
        this.notes = notes;
        live.schema().tables().forEach(it -> find(it, live.identitySequences()));
    }

    /**
     * An identity column of the database.
     *
     * @param column its name
     * @param identity how it counts
     */
    private record Place(ColumnName column, Identity identity) {}

    private void find(Table table, Map<QualifiedName, QualifiedName> sequences) {
        List<Column> numbered = table.columns().stream()
                .filter(it -> it.value() instanceof Identity)
                .toList();
        if (numbered.isEmpty()) {
            return;
        }
        List<QualifiedName> known = sequences.entrySet().stream()
                .filter(it -> it.getValue().equals(table.name()))
                .map(Map.Entry::getKey)
                .toList();
        for (Column column : numbered) {
            String usual = new DerivedNames().sequence(table.name(), List.of(column.name()));
            boolean single = numbered.size() == 1 && known.size() == 1;
            QualifiedName sequence = single ? known.get(0) : table.name().sibling(usual);
            // A schema that no database was read for doesn't say what they are called.
            if ((known.isEmpty() || known.contains(sequence)) && column.value() instanceof Identity identity) {
                places.put(sequence, new Place(new ColumnName(table.name(), column.name()), identity));
            }
        }
    }

    /** The sequences of the model that are to stand by themselves. */
    List<Sequence> others(List<Sequence> model) {
        return model.stream().filter(it -> !places.containsKey(it.name())).toList();
    }

    /** The tables, with an identity wherever the model wants the sequence inside it. */
    List<Table> kept(List<Sequence> model, List<Table> target) {
        List<Table> kept = new ArrayList<>(target);
        for (Sequence sequence : model) {
            Place place = places.get(sequence.name());
            if (place != null) {
                notes.note(
                        ObjectKey.sequence(sequence.name()), "is the one inside the identity column " + place.column());
                if (place.identity().always()) {
                    notes.warn(
                            ObjectKey.sequence(sequence.name()),
                            "numbers %s, which is GENERATED ALWAYS: inserts that bring a number of it will fail"
                                    .formatted(place.column()));
                }
                check(sequence, place, target);
                kept.replaceAll(it -> it.name().equals(place.column().table()) ? counting(it, place, sequence) : it);
            }
        }
        return kept;
    }

    private static Table counting(Table table, Place place, Sequence sequence) {
        return table.columns(table.columns().stream()
                .map(it -> it.name().equals(place.column().column()) ? counting(it, place.identity(), sequence) : it)
                .toList());
    }

    private static Column counting(Column column, Identity identity, Sequence sequence) {
        SequenceOptions numbers =
                identity.options().incrementingBy(sequence.options().increment());
        return column.valued(new Identity(identity.always(), numbers.as((BasicType) column.type())))
                .notNull();
    }

    private static void check(Sequence sequence, Place place, List<Table> target) {
        boolean stays = target.stream()
                .filter(it -> it.name().equals(place.column().table()))
                .flatMap(it -> it.findColumn(place.column().column()).stream())
                .anyMatch(it -> ColumnReconciler.isInteger(it.type())
                        && (it.value() == null || it.value() instanceof Identity));
        if (!stays) {
            throw new UnreachableTargetException(
                    "sequence %s of the model is the one inside the identity column %s, which the model ends"
                            .formatted(sequence.name(), place.column()),
                    "PostgreSQL drops it with the identity. Give the generator a sequence of another name.");
        }
    }
}
