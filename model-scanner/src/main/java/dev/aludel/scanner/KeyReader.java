// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.Deferrability;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.Table;

/**
 * The primary key and the unique constraints of a table.
 *
 * <p>Hibernate may write several over the same columns; of those PostgreSQL keeps one, the primary key before all, under
 * the first name that one of them has ({@code transformIndexConstraints} in {@code parse_utilcmd.c}).
 */
final class KeyReader {

    private final ScanContext context;

    KeyReader(ScanContext context) {
        this.context = context;
    }

    List<Draft> read(Table table, Collection<String> uniqueByDefinition) {
        Map<Object, Draft> kept = new LinkedHashMap<>();
        if (table.hasPrimaryKey()) {
            keep(kept, Draft.of(primaryKey(table.getPrimaryKey())));
        }
        for (String column : uniqueByDefinition) {
            keep(kept, Draft.of(unique(Draft.UNNAMED, List.of(column))));
        }
        for (Column column : table.getColumns()) {
            if (column.isUnique() && !table.isPrimaryKey(column)) {
                keep(
                        kept,
                        Draft.of(unique(Draft.UNNAMED, List.of(context.names().column(column)))));
            }
        }
        for (org.hibernate.mapping.UniqueKey key : table.getUniqueKeys().values()) {
            if (!writtenWithColumn(table, key)) {
                keep(kept, Draft.of(unique(table, key)));
            }
        }
        return new ArrayList<>(kept.values());
    }

    private static void keep(Map<Object, Draft> kept, Draft draft) {
        // A key with other rules about nulls or deferral is another key to PostgreSQL.
        Object rules = List.of(draft.columns(), rules(draft));
        Draft before = kept.get(rules);
        if (before == null) {
            kept.put(rules, draft);
        } else if (!before.named() && draft.named()) {
            kept.put(rules, renamed(before, draft.element().name()));
        }
    }

    private static List<Object> rules(Draft draft) {
        return draft.element() instanceof UniqueKey key
                ? List.of(key.nullsNotDistinct(), key.deferrability())
                : List.of(false, Deferrability.NOT_DEFERRABLE);
    }

    private static Draft renamed(Draft draft, String name) {
        return Draft.of(((dev.aludel.schema.Constraint) draft.element()).named(name));
    }

    private PrimaryKey primaryKey(org.hibernate.mapping.PrimaryKey key) {
        org.hibernate.mapping.UniqueKey ordering = key.getOrderingUniqueKey();
        String name =
                ordering != null && ordering.isNameExplicit() ? context.names().sql(ordering.getName()) : Draft.UNNAMED;
        return PrimaryKey.primaryKey(name, columns(key).toArray(String[]::new));
    }

    private UniqueKey unique(Table table, org.hibernate.mapping.UniqueKey key) {
        String name = key.isNameExplicit() ? context.names().sql(key.getName()) : Draft.UNNAMED;
        checkColumns(table, key, name);
        UniqueKey unique = unique(name, columns(key));
        String options = Options.of(key);
        if (options.isEmpty()) {
            return unique;
        }
        String subject = "unique constraint over %s of table %s".formatted(unique.columns(), table.getName());
        return new UniqueOptions(context).read(unique, options, subject);
    }

    private void checkColumns(Table table, org.hibernate.mapping.UniqueKey key, String name) {
        for (Column column : key.getColumns()) {
            if (table.getColumn(column) == null) {
                context.report()
                        .problem("unique constraint %s of table %s names the column \"%s\", which it doesn't have. %s"
                                .formatted(
                                        name.equals(Draft.UNNAMED) ? "over " + columns(key) : name,
                                        table.getName(),
                                        column.getName(),
                                        "Name its columns one by one, without an order."));
            }
        }
    }

    /** Such a key stands behind its column, without its name, in Hibernate's {@code CREATE TABLE}. */
    private static boolean writtenWithColumn(Table table, org.hibernate.mapping.UniqueKey key) {
        if (key.getColumns().size() != 1) {
            return false;
        }
        Column column = table.getColumn(key.getColumn(0));
        return key.getColumn(0).isUnique() || (column != null && column.isUnique());
    }

    private static UniqueKey unique(String name, List<String> columns) {
        return UniqueKey.unique(name, columns.toArray(String[]::new));
    }

    private List<String> columns(Constraint key) {
        return key.getColumns().stream().map(context.names()::column).toList();
    }
}
