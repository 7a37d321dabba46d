// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The primary key of a table.
 *
 * @param name the constraint's name
 * @param columns its columns, in the order of its index
 * @param deferrability when it is checked
 */
public record PrimaryKey(String name, List<String> columns, Deferrability deferrability) implements Constraint {

    public PrimaryKey {
        Identifier.checked(name);
        columns = Names.nonEmpty(columns, name);
        requireNonNull(deferrability, "deferrability");
    }

    /** A primary key that is checked at each statement. */
    public static PrimaryKey primaryKey(String name, String... columns) {
        return new PrimaryKey(name, List.of(columns), Deferrability.NOT_DEFERRABLE);
    }

    /** The same key, checked when {@code when} says. */
    public PrimaryKey deferred(Deferrability when) {
        return new PrimaryKey(name, columns, when);
    }

    @Override
    public String kind() {
        return "primary key";
    }

    @Override
    public PrimaryKey named(String other) {
        return new PrimaryKey(other, columns, deferrability);
    }

    @Override
    public PrimaryKey renamingColumn(String from, String to) {
        return new PrimaryKey(name, Names.renamed(columns, from, to), deferrability);
    }
}
