// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects of schemas by key, for finding out what two schemas differ in. The order of columns is none of it: PostgreSQL
 * can't put a column in its place.
 */
final class SchemaParts {

    private SchemaParts() {}

    /** What has to be done to the one to get the other. */
    static Difference difference(Schema one, Schema other) {
        Map<ObjectKey, Object> left = besideTables(one);
        Map<ObjectKey, Object> right = besideTables(other);
        Map<QualifiedName, Table> tables = new HashMap<>();
        other.tables().forEach(it -> tables.put(it.name(), it));
        for (Table table : one.tables()) {
            Table match = tables.remove(table.name());
            // Operations keep the tables that they don't touch: a look is enough for nearly all of a large schema.
            if (!Objects.equals(match, table)) {
                addTo(left, table);
                if (match != null) {
                    addTo(right, match);
                }
            }
        }
        tables.values().forEach(it -> addTo(right, it));
        var changed = new TreeSet<ObjectKey>();
        left.forEach((key, value) -> {
            if (!value.equals(right.get(key))) {
                changed.add(key);
            }
        });
        right.keySet().stream().filter(it -> !left.containsKey(it)).forEach(changed::add);
        var gone = new TreeSet<>(changed);
        gone.removeAll(right.keySet());
        return new Difference(changed, gone);
    }

    private static Map<ObjectKey, Object> besideTables(Schema schema) {
        Map<ObjectKey, Object> parts = new TreeMap<>();
        schema.namespaces().forEach(it -> parts.put(ObjectKey.namespace(it), it));
        schema.enums().forEach(it -> parts.put(ObjectKey.enumType(it.name()), it));
        schema.sequences().forEach(it -> parts.put(ObjectKey.sequence(it.name()), it));
        schema.views().forEach(it -> parts.put(ObjectKey.view(it.name()), it));
        return parts;
    }

    private static void addTo(Map<ObjectKey, Object> parts, Table table) {
        QualifiedName name = table.name();
        parts.put(ObjectKey.table(name), name);
        String comment = table.comment();
        if (comment != null) {
            parts.put(new ObjectKey(Kind.TABLE_COMMENT, name, null), comment);
        }
        table.columns().forEach(it -> parts.put(ObjectKey.part(Kind.COLUMN, name, it.name()), it));
        table.indexes().forEach(it -> parts.put(ObjectKey.part(Kind.INDEX, name, it.name()), it));
        table.constraints().forEach(it -> parts.put(ObjectKey.part(Kind.CONSTRAINT, name, it.name()), it));
        // A table has one primary key, whatever it is called: two sides that add one change the same thing.
        table.primaryKey().ifPresent(it -> parts.put(primaryKey(name), it));
    }

    private static ObjectKey primaryKey(QualifiedName table) {
        return ObjectKey.part(Kind.CONSTRAINT, table, "primary key");
    }

    /**
     * What two schemas differ in.
     *
     * @param changed the objects that only one of them has, or that aren't the same in both
     * @param gone those of them that the other doesn't have
     */
    record Difference(Set<ObjectKey> changed, Set<ObjectKey> gone) {

        /** Those that the other has. */
        Set<ObjectKey> made() {
            var made = new TreeSet<>(changed);
            made.removeAll(gone);
            return made;
        }
    }
}
