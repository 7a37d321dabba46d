// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import dev.aludel.schema.ObjectKey.Kind;
import java.util.ArrayList;
import java.util.List;

/** The keys of all objects that a table is made of. */
public final class ObjectKeys {

    private ObjectKeys() {}

    /**
     * The table, its comment, its columns with the defaults, collations and comments that they have, its constraints and its
     * indexes. An identity is part of its column; a generated value counts as a default.
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
        return List.copyOf(keys);
    }
}
