// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.sql.EnumSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the enum types become: the model's values, in the order of the database as far as it has them. Hibernate sorts the
 * values by name, which says nothing, so another order alone is no difference. Casts that the database has besides stay.
 */
final class EnumReconciler {

    private final Ownership ownership;

    private final Notes notes;

    EnumReconciler(Ownership ownership, Notes notes) {
        this.ownership = ownership;
        this.notes = notes;
    }

    List<EnumType> reconcile(List<EnumType> model, List<EnumType> live, List<Table> target) {
        Map<QualifiedName, EnumType> left = new LinkedHashMap<>();
        model.forEach(it -> left.put(it.name(), it));
        List<EnumType> result = new ArrayList<>();
        for (EnumType current : live) {
            EnumType wanted = left.remove(current.name());
            ObjectKey key = ObjectKey.enumType(current.name());
            if (wanted != null) {
                result.add(paired(wanted, current, key));
            } else if (!ownership.drops(key)) {
                notes.leave(key);
                result.add(current);
            } else if (isUsed(current.name(), target)) {
                result.add(current);
            }
        }
        result.addAll(left.values());
        return result;
    }

    private EnumType paired(EnumType wanted, EnumType current, ObjectKey key) {
        boolean casting = wanted.casting() || (current.casting() && !ownership.drops(key));
        return new EnumType(current.name(), labels(wanted.labels(), current, key), casting);
    }

    private List<String> labels(List<String> wanted, EnumType current, ObjectKey key) {
        List<String> kept = new ArrayList<>(current.labels());
        List<String> removed = new ArrayList<>(current.labels());
        removed.removeAll(wanted);
        if (!removed.isEmpty() && !ownership.isModels(key)) {
            notes.note(key, "has %s, which the entities don't; left".formatted(String.join(", ", removed)));
        } else if (!removed.isEmpty()) {
            List<String> added = new ArrayList<>(wanted);
            added.removeAll(current.labels());
            if (!added.isEmpty()) {
                notes.note(
                        key,
                        "loses %s and gets %s; if one is the other renamed, write op.renameEnumValue instead"
                                .formatted(String.join(", ", removed), String.join(", ", added)));
            }
            kept.retainAll(wanted);
        }
        for (int i = wanted.size() - 1; i >= 0; i--) {
            if (!kept.contains(wanted.get(i))) {
                int next = i + 1 < wanted.size() ? kept.indexOf(wanted.get(i + 1)) : kept.size();
                kept.add(next, wanted.get(i));
            }
        }
        return kept;
    }

    private static boolean isUsed(QualifiedName type, List<Table> target) {
        return target.stream().flatMap(it -> it.columns().stream()).anyMatch(it -> EnumSql.holds(it.type(), type));
    }
}
