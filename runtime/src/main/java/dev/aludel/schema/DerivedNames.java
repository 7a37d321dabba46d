// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for constraints and indexes that nobody gave: PostgreSQL's own style, unique in their schema.
 *
 * <p>The rule is that of {@code makeObjectName} and {@code ChooseRelationName} in PostgreSQL's
 * {@code indexcmds.c}: table, columns and suffix joined by underscores; the longer of table and columns is cut until
 * all fits in 63 bytes; a number is appended to the suffix while the name is taken.
 */
public final class DerivedNames {

    private final Set<QualifiedName> taken = new HashSet<>();

    /** Notes a name that is in use in a schema. */
    public void take(QualifiedName name) {
        taken.add(name);
    }

    /** A name for a table's primary key. */
    public String primaryKey(QualifiedName table) {
        return choose(table, List.of(), "pkey");
    }

    /** A name for a unique constraint. */
    public String unique(QualifiedName table, List<String> columns) {
        return choose(table, columns, "key");
    }

    /** A name for a foreign key. */
    public String foreignKey(QualifiedName table, List<String> columns) {
        return choose(table, columns, "fkey");
    }

    /** A name for a check; of one column where it concerns only that. */
    public String check(QualifiedName table, List<String> columns) {
        return choose(table, columns, "check");
    }

    /** A name for an index. */
    public String index(QualifiedName table, List<String> columns) {
        return choose(table, columns, "idx");
    }

    /** A name for the sequence of a serial or an identity column. */
    public String sequence(QualifiedName table, List<String> columns) {
        return choose(table, columns, "seq");
    }

    private String choose(QualifiedName table, List<String> columns, String suffix) {
        String middle = Identifier.cut(String.join("_", columns));
        for (int number = 0; ; number++) {
            String name = join(table.name(), middle, number == 0 ? suffix : suffix + number);
            if (taken.add(table.sibling(name))) {
                return name;
            }
        }
    }

    private static String join(String first, String second, String suffix) {
        int room = Identifier.MAXIMUM_BYTES - Identifier.bytes(suffix) - (second.isEmpty() ? 1 : 2);
        int firstBytes = Identifier.bytes(first);
        int secondBytes = Identifier.bytes(second);
        while (firstBytes + secondBytes > room) {
            if (firstBytes > secondBytes) {
                firstBytes--;
            } else {
                secondBytes--;
            }
        }
        String start = Identifier.cut(first, firstBytes);
        String middle = Identifier.cut(second, secondBytes);
        return second.isEmpty() ? start + "_" + suffix : start + "_" + middle + "_" + suffix;
    }
}
