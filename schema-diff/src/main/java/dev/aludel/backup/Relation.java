// SPDX-License-Identifier: Apache-2.0
package dev.aludel.backup;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

/**
 * A table, sequence or view that is there.
 *
 * @param schema its schema
 * @param name its name
 */
public record Relation(String schema, String name) implements Comparable<Relation> {

    public Relation {
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
    }

    /** The name as SQL has it, and as a pattern of {@code pg_dump} that means just it. */
    public String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    @Override
    public int compareTo(Relation other) {
        return comparing(Relation::schema).thenComparing(Relation::name).compare(this, other);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
