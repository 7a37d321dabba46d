// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.mapping.PersistentClass;

/**
 * Entities that write one table and tell its rows apart by different columns: the table has one primary key, and Hibernate
 * gives it that of the entity that it happens to read last, without a word.
 */
final class SharedKeys {

    private final ScanContext context;

    SharedKeys(ScanContext context) {
        this.context = context;
    }

    void report(List<TableDraft> drafts) {
        Map<QualifiedName, List<PersistentClass>> writers = new TreeMap<>();
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            if (entity.getTable().isPhysicalTable() && entity.getKey() != null) {
                writers.computeIfAbsent(
                                context.names().qualified(entity.getTable().getQualifiedTableName()),
                                it -> new ArrayList<>())
                        .add(entity);
            }
        }
        for (TableDraft draft : drafts) {
            report(draft, writers.getOrDefault(draft.name(), List.of()));
        }
    }

    private void report(TableDraft draft, List<PersistentClass> entities) {
        List<String> kept = draft.parts().stream()
                .map(Draft::element)
                .filter(PrimaryKey.class::isInstance)
                .map(it -> sorted(((PrimaryKey) it).columns()))
                .findFirst()
                .orElse(List.of());
        Map<String, String> keys = new TreeMap<>();
        for (PersistentClass entity : entities) {
            List<String> columns = key(entity);
            // An entity that is only read may look for rows by what it likes, as long as the table keeps the others'
            // key.
            if (entity.isMutable() || columns.equals(kept)) {
                keys.merge(String.join(", ", columns), entity.getEntityName(), (one, other) -> one + ", " + other);
            }
        }
        if (keys.size() > 1) {
            context.report()
                    .warn(
                            "table " + draft.name(),
                            "is written by entities with different keys: %s; the primary key is (%s). Give one of them a table of its own, or both the same @Id"
                                    .formatted(
                                            keys.entrySet().stream()
                                                    .map(it -> "(%s) by %s".formatted(it.getKey(), it.getValue()))
                                                    .collect(Collectors.joining(", ")),
                                            String.join(", ", kept)));
        }
    }

    private List<String> key(PersistentClass entity) {
        return sorted(Objects.requireNonNull(entity.getKey()).getColumns().stream()
                .map(context.names()::column)
                .toList());
    }

    private static List<String> sorted(List<String> columns) {
        return List.copyOf(new TreeSet<>(columns));
    }
}
