// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import dev.aludel.schema.ObjectKey.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys of all objects that a table or a schema is made of. */
public final class ObjectKeys {

    /** Stands for a storage parameter in the key of {@code UNLOGGED}. */
    public static final String UNLOGGED = "unlogged";

    private ObjectKeys() {}

    /** Its namespaces, enum types, sequences and tables, and all that the tables are made of. */
    public static Set<ObjectKey> of(Schema schema) {
        Set<ObjectKey> keys = new TreeSet<>();
        schema.namespaces().forEach(it -> keys.add(ObjectKey.namespace(it)));
        schema.enums().forEach(it -> keys.add(ObjectKey.enumType(it.name())));
        schema.sequences().forEach(it -> keys.add(ObjectKey.sequence(it.name())));
        schema.views().forEach(it -> keys.add(ObjectKey.view(it.name())));
        schema.tables().forEach(it -> keys.addAll(of(it)));
        return keys;
    }

    /** The keys of one element of a table: a column with its default, its collation and its comment, or what else it is. */
    public static List<ObjectKey> of(QualifiedName table, TableElement element) {
        return of(new Table(table, List.of(), List.of(), List.of(), null).plus(element)).stream()
                .filter(it -> !it.equals(ObjectKey.table(table)))
                .toList();
    }

    /** Whatever keys a column of that name may have. */
    public static List<ObjectKey> ofColumn(QualifiedName table, String column) {
        return Stream.of(Kind.COLUMN, Kind.DEFAULT, Kind.COLLATION, Kind.COMMENT)
                .map(it -> ObjectKey.part(it, table, column))
                .toList();
    }

    /**
     * The table, its comment, its columns with the defaults, collations and comments that they have, its constraints, its
     * indexes and its storage parameters. An identity is part of its column; a generated value counts as a default.
     */
    public static List<ObjectKey> of(Table table) {
        QualifiedName name = table.name();
        List<ObjectKey> keys = new ArrayList<>();
        keys.add(ObjectKey.table(name));
        if (table.comment() != null) {
            keys.add(new ObjectKey(Kind.TABLE_COMMENT, name, null));
        }
        for (Column column : table.columns()) {
            keys.add(ObjectKey.part(Kind.COLUMN, name, column.name()));
            if (column.value() instanceof ColumnDefault || column.value() instanceof GeneratedValue) {
                keys.add(ObjectKey.part(Kind.DEFAULT, name, column.name()));
            }
            if (column.collation() != null) {
                keys.add(ObjectKey.part(Kind.COLLATION, name, column.name()));
            }
            if (column.comment() != null) {
                keys.add(ObjectKey.part(Kind.COMMENT, name, column.name()));
            }
        }
        table.constraints().forEach(it -> keys.add(ObjectKey.part(Kind.CONSTRAINT, name, it.name())));
        table.indexes().forEach(it -> keys.add(ObjectKey.part(Kind.INDEX, name, it.name())));
        storage(keys, table);
        return List.copyOf(keys);
    }

    /** Each parameter has an owner of its own: a person may tune a table or an index of the model. */
    private static void storage(List<ObjectKey> keys, Table table) {
        if (table.options().unlogged()) {
            keys.add(ObjectKey.storage(table.name(), UNLOGGED));
        }
        storage(keys, table.name(), table.options().parameters());
        table.constraints().forEach(it -> storage(keys, table.name().sibling(it.name()), it.parameters()));
        table.indexes()
                .forEach(it -> storage(
                        keys, table.name().sibling(it.name()), it.options().parameters()));
    }

    private static void storage(List<ObjectKey> keys, QualifiedName relation, List<StorageParameter> parameters) {
        parameters.forEach(it -> keys.add(ObjectKey.storage(relation, it.name())));
    }
}
