// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which attribute each column comes from: {@code com.acme.User.address.street}.
 *
 * <p>The parts of a collection's table are told apart as Hibernate does: {@code .{key}} refers to the owner,
 * {@code .{index}} is the position or the key of a map, {@code .{element}} the value; {@code .{discriminator}} is that of a
 * hierarchy.
 */
final class Provenance {

    /**
     * A column that a second attribute is mapped to.
     *
     * @param table the table
     * @param column the column as the second attribute has it
     * @param first the first attribute
     * @param second the second attribute
     */
    record Shared(Table table, Column column, String first, String second) {}

    private final List<Shared> shared = new ArrayList<>();
    private final IdentityHashMap<Table, Map<String, String>> attributes = new IdentityHashMap<>();

    Provenance(Metadata metadata) {
        // The first to name a column has it, so a superclass goes before those that inherit its columns.
        metadata.getEntityBindings().stream()
                .sorted(Comparator.comparing(Provenance::depth).thenComparing(PersistentClass::getEntityName))
                .forEach(this::entity);
        for (Collection collection : metadata.getCollectionBindings()) {
            collection(collection);
        }
    }

    private static int depth(PersistentClass entity) {
        int depth = 0;
        for (PersistentClass it = entity; it.getSuperclass() != null; it = it.getSuperclass()) {
            depth++;
        }
        return depth;
    }

    /** Everything known about a table's columns, by the names they have in PostgreSQL. */
    void addTo(Map<ColumnName, String> all, Table table, QualifiedName name, NameReader names) {
        Map<String, String> known = attributes.getOrDefault(table, Map.of());
        for (Column column : table.getColumns()) {
            String attribute = known.get(column.getCanonicalName());
            if (attribute != null) {
                all.put(new ColumnName(name, names.column(column)), attribute);
            }
        }
    }

    /** The columns that several attributes are mapped to. */
    List<Shared> shared() {
        return shared;
    }

    /** The attribute that a column comes from, or the column itself where there is none. */
    String described(Table table, Column column) {
        String attribute = attributes.getOrDefault(table, Map.of()).get(column.getCanonicalName());
        return attribute == null ? "column " + table.getName() + "." + column.getName() : attribute;
    }

    private void entity(PersistentClass entity) {
        String name = entity.getEntityName();
        Property id = entity.getIdentifierProperty();
        // Without a property of its own, an identifier has its attributes in a component.
        identifier(entity.getTable(), entity, entity.getKey(), id, name);
        for (Property property : entity.getProperties()) {
            value(table(entity, property), name + "." + property.getName(), property.getValue());
        }
        if (entity.getSuperclass() == null && entity.getDiscriminator() != null) {
            value(entity.getTable(), name + ".{discriminator}", entity.getDiscriminator());
        }
        if (entity instanceof UnionSubclass) {
            for (Property property : entity.getPropertyClosure()) {
                value(entity.getTable(), name + "." + property.getName(), property.getValue());
            }
        }
        for (Join join : entity.getJoins()) {
            identifier(join.getTable(), entity, join.getKey(), id, name);
        }
    }

    private static @Nullable Table table(PersistentClass entity, Property property) {
        Table table = property.getValue().getTable();
        return entity instanceof UnionSubclass ? entity.getTable() : table;
    }

    private void identifier(Table table, PersistentClass entity, KeyValue key, @Nullable Property id, String name) {
        KeyValue own = entity.getIdentifier();
        String path = id == null ? name : name + "." + id.getName();
        if (own instanceof Component component && key.getColumnSpan() == own.getColumnSpan()) {
            List<Column> columns = columns(key);
            int at = 0;
            for (Property part : component.getProperties()) {
                for (int i = 0; i < columns(part.getValue()).size(); i++) {
                    put(table, columns.get(at++), path + "." + part.getName());
                }
            }
        } else {
            value(table, path, key);
        }
    }

    private void collection(Collection collection) {
        String role = collection.getRole();
        Table table = collection.getCollectionTable();
        value(table, role + ".{key}", collection.getKey());
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            value(table, role + ".{index}", indexed.getIndex());
        }
        if (collection instanceof IdentifierCollection identified) {
            value(table, role + ".{id}", identified.getIdentifier());
        }
        if (!collection.isOneToMany() && collection.getElement() != null) {
            value(table, role + ".{element}", collection.getElement());
        }
    }

    private void value(@Nullable Table table, String path, Value value) {
        if (value instanceof Collection) {
            return;
        }
        if (value instanceof Component component) {
            for (Property property : component.getProperties()) {
                value(table, path + "." + property.getName(), property.getValue());
            }
            return;
        }
        List<Column> columns = columns(value);
        for (int i = 0; i < columns.size(); i++) {
            put(table, columns.get(i), columns.size() == 1 ? path : path + "[" + i + "]");
        }
    }

    /** Its columns; a formula among them has none. */
    private static List<Column> columns(Value value) {
        return value.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
    }

    private void put(@Nullable Table table, Column column, String path) {
        if (table != null) {
            String before = attributes
                    .computeIfAbsent(table, it -> new HashMap<>())
                    .putIfAbsent(column.getCanonicalName(), path);
            if (before != null && !before.equals(path)) {
                shared.add(new Shared(table, column, before, path));
            }
        }
    }
}
