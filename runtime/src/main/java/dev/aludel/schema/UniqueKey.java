// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A unique constraint.
 *
 * @param name the constraint's name
 * @param columns its columns, in the order of its index
 * @param nullsNotDistinct whether two nulls count as equal (PostgreSQL 15 and later)
 * @param deferrability when it is checked
 */
public record UniqueKey(String name, List<String> columns, boolean nullsNotDistinct, Deferrability deferrability)
        implements Constraint {

    public UniqueKey {
        Identifier.checked(name);
        columns = Names.nonEmpty(columns, name);
        requireNonNull(deferrability, "deferrability");
    }

    /** A unique constraint that is checked at each statement and lets nulls repeat. */
    public static UniqueKey unique(String name, String... columns) {
        return new UniqueKey(name, List.of(columns), false, Deferrability.NOT_DEFERRABLE);
    }

    /** The same constraint, with two nulls counting as equal. */
    public UniqueKey withNullsNotDistinct() {
        return new UniqueKey(name, columns, true, deferrability);
    }

    /** The same constraint, checked when {@code when} says. */
    public UniqueKey deferred(Deferrability when) {
        return new UniqueKey(name, columns, nullsNotDistinct, when);
    }

    @Override
    public String kind() {
        return "unique constraint";
    }

    @Override
    public UniqueKey named(String other) {
        return new UniqueKey(other, columns, nullsNotDistinct, deferrability);
    }

    @Override
    public UniqueKey renamingColumn(String from, String to) {
        return new UniqueKey(name, Names.renamed(columns, from, to), nullsNotDistinct, deferrability);
    }
}
