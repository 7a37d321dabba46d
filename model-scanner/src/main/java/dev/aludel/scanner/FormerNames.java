// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.sql.Quoting;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/**
 * What tables, columns and sequences were called before, by the annotations on entities and their attributes.
 *
 * <p>A name may be the one in the database or the one in Java, so it is taken as it is, folded, and as the naming strategy
 * makes it; a name that the database doesn't have says nothing.
 */
final class FormerNames {

    private final ScanContext context;
    private final List<Sequence> sequences;
    private final PhysicalNamingStrategy strategy;
    private final JdbcEnvironment environment;
    private final Map<ObjectKey, List<String>> all = new HashMap<>();

    FormerNames(ScanContext context, List<Sequence> sequences) {
        this.context = context;
        this.sequences = sequences;
        this.strategy = context.metadata().getDatabase().getPhysicalNamingStrategy();
        this.environment = context.metadata().getDatabase().getJdbcEnvironment();
    }

    Map<ObjectKey, List<String>> read() {
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            Class<?> type = entity.getMappedClass();
            if (type == null) {
                continue;
            }
            entity(entity, RenamedFromAnnotation.of(type));
            Property identifier = entity.getIdentifierProperty();
            if (identifier != null) {
                attribute(type, identifier, entity.getTable());
            }
            for (Property property : entity.getPropertyClosure()) {
                Table table = property.getValue().getTable();
                attribute(type, property, isOf(entity, table) ? table : entity.getTable());
            }
        }
        return all;
    }

    /** A column that a superclass maps stands in the table of each entity below it that has its own. */
    private static boolean isOf(PersistentClass entity, Table table) {
        for (PersistentClass it = entity; it != null; it = it.getSuperclass()) {
            if (it.getTable().equals(table)
                    || it.getJoins().stream().anyMatch(join -> join.getTable().equals(table))) {
                return true;
            }
        }
        return false;
    }

    private void entity(PersistentClass entity, List<String> former) {
        former.forEach(it -> noteDiscriminator(entity, it));
        PersistentClass above = entity.getSuperclass();
        if (former.isEmpty() || (above != null && above.getTable().equals(entity.getTable()))) {
            return;
        }
        table(entity.getTable(), former);
        String now = sequence(entity.getJpaEntityName());
        List<String> before = former.stream().map(this::sequence).distinct().toList();
        sequences.stream()
                .filter(it -> it.name().name().equals(now))
                .forEach(it -> all.put(ObjectKey.sequence(it.name()), before));
    }

    /** A discriminator that is the entity's name changes with it, and rows that are there keep the former one. */
    private void noteDiscriminator(PersistentClass entity, String former) {
        Value discriminator = entity.getRootClass().getDiscriminator();
        String value = entity.getDiscriminatorValue();
        if (discriminator == null || value == null || !value.equals(entity.getJpaEntityName())) {
            return;
        }
        QualifiedName table =
                context.names().qualified(entity.getRootClass().getTable().getQualifiedTableName());
        discriminator.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(it -> Quoting.quoted(context.names().column((Column) it)))
                .forEach(column -> context.report()
                        .note(
                                "table " + table,
                                "rows of %s may be marked as %s still: UPDATE %s SET %s = %s WHERE %s = %s"
                                        .formatted(
                                                value,
                                                former,
                                                Quoting.quoted(table),
                                                column,
                                                Quoting.literal(value),
                                                column,
                                                Quoting.literal(former))));
    }

    /** What Hibernate calls the sequence of an entity that names none. */
    private String sequence(String entity) {
        Identifier name = Identifier.toIdentifier(entity + "_SEQ");
        return context.names().identifier(strategy.toPhysicalSequenceName(name, environment));
    }

    private void table(Table table, List<String> former) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : former) {
            variants(names, name);
            Identifier identifier = Identifier.toIdentifier(name);
            if (identifier != null) {
                names.add(context.names().identifier(strategy.toPhysicalTableName(identifier, environment)));
            }
        }
        QualifiedName name = context.names().qualified(table.getQualifiedTableName());
        all.put(ObjectKey.table(name), List.copyOf(names));
    }

    private void attribute(Class<?> type, Property property, Table table) {
        List<String> former = RenamedFromAnnotation.of(type, property.getName());
        Value value = property.getValue();
        if (value instanceof Collection collection) {
            if (!collection.isOneToMany()) {
                collection(collection, former);
            }
        } else if (value instanceof Component component) {
            embedded(component, table);
            if (!former.isEmpty()) {
                prefixed(property.getName(), component, table, former);
            }
        } else if (!former.isEmpty()) {
            columns(property.getName(), value, table, former);
        }
    }

    private void embedded(Component component, Table table) {
        Class<?> type = component.getComponentClass();
        component.getProperties().forEach(it -> attribute(type, it, table));
    }

    private void collection(Collection collection, List<String> former) {
        Table table = collection.getCollectionTable();
        if (!former.isEmpty()) {
            table(table, former);
        }
        if (collection.getElement() instanceof Component element) {
            embedded(element, table);
        }
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() instanceof Component key) {
            embedded(key, table);
        }
    }

    /** An embedded attribute has no column, but its name may stand before those of its columns. */
    private void prefixed(String attribute, Component component, Table table, List<String> former) {
        QualifiedName name = context.names().qualified(table.getQualifiedTableName());
        Set<String> now = columnNames(List.of(attribute));
        Set<String> before = columnNames(former);
        boolean told = false;
        for (Selectable selectable : component.getSelectables()) {
            if (selectable instanceof Column mapped) {
                String column = context.names().column(mapped);
                Set<String> names = new LinkedHashSet<>();
                now.stream()
                        .filter(it -> column.startsWith(it + "_"))
                        .forEach(it -> before.forEach(old -> names.add(old + column.substring(it.length()))));
                told |= !names.isEmpty();
                add(ObjectKey.part(ObjectKey.Kind.COLUMN, name, column), names);
            }
        }
        if (!told) {
            context.report()
                    .warn(
                            "table " + name,
                            "@RenamedFrom on %s says nothing: it is embedded and none of its columns begins with its name; annotate the attributes inside"
                                    .formatted(attribute));
        }
    }

    /** More former names of something, behind those that are known already. */
    private void add(ObjectKey key, Set<String> names) {
        if (!names.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(all.getOrDefault(key, List.of()));
            known.addAll(names);
            all.put(key, List.copyOf(known));
        }
    }

    /** What columns may be called that attributes of these names have. */
    private Set<String> columnNames(List<String> attributes) {
        Set<String> names = new LinkedHashSet<>();
        for (String each : attributes) {
            variants(names, each);
            Identifier identifier = Identifier.toIdentifier(each);
            if (identifier != null) {
                names.add(context.names().identifier(strategy.toPhysicalColumnName(identifier, environment)));
            }
        }
        return names;
    }

    private void columns(String attribute, Value value, Table table, List<String> former) {
        List<Column> columns = value.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
        QualifiedName name = context.names().qualified(table.getQualifiedTableName());
        if (columns.size() != 1) {
            context.report()
                    .warn(
                            "table " + name,
                            "@RenamedFrom on %s says nothing: it has %d columns; name each with --rename"
                                    .formatted(attribute, columns.size()));
            return;
        }
        String column = context.names().column(columns.get(0));
        all.put(ObjectKey.part(ObjectKey.Kind.COLUMN, name, column), List.copyOf(columnNames(former)));
    }

    private void variants(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
            names.add(context.names().sql(name));
        }
    }
}
