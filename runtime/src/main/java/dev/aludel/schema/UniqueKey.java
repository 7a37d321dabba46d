// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the constraint's name
 * @param columns its columns, in the order of its index
 * @param nullsNotDistinct whether two nulls count as equal (PostgreSQL 15 and later)
 * @param deferrability when it is checked
 * @param include columns that its index stores besides
 * @param comment its comment, or null
 * @param parameters storage parameters of its index, by name
 */
public record UniqueKey(
        String name,
        List<String> columns,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        List<String> include,
        @Nullable String comment,
        List<StorageParameter> parameters)
        implements Constraint {

    public UniqueKey {
        Identifier.checked(name);
        columns = Names.nonEmpty(columns, name);
        requireNonNull(deferrability, "deferrability");
        include = Identifier.checked(include);
        comment = comment == null || comment.isEmpty() ? null : comment;
        parameters = StorageParameter.sorted(parameters);
    }

    /** A unique constraint that is checked at each statement and lets nulls repeat. */
    public static UniqueKey unique(String name, String... columns) {
        return new UniqueKey(name, List.of(columns), false, Deferrability.NOT_DEFERRABLE, List.of(), null, List.of());
    }

    /** The same constraint, with two nulls counting as equal. */
    public UniqueKey withNullsNotDistinct() {
        return new UniqueKey(name, columns, true, deferrability, include, comment, parameters);
    }

    /** The same constraint, checked when {@code when} says. */
    public UniqueKey deferred(Deferrability when) {
        return new UniqueKey(name, columns, nullsNotDistinct, when, include, comment, parameters);
    }

    /** The same constraint with columns that its index stores besides. */
    public UniqueKey including(String... others) {
        return new UniqueKey(name, columns, nullsNotDistinct, deferrability, List.of(others), comment, parameters);
    }

    /** The same constraint with one more storage parameter of its index. */
    public UniqueKey with(String parameter, String value) {
        return storing(StorageParameter.appended(parameters, parameter, value));
    }

    @Override
    public UniqueKey storing(List<StorageParameter> others) {
        return new UniqueKey(name, columns, nullsNotDistinct, deferrability, include, comment, others);
    }

    @Override
    public UniqueKey comment(@Nullable String text) {
        return new UniqueKey(name, columns, nullsNotDistinct, deferrability, include, text, parameters);
    }

    @Override
    public List<String> uses() {
        return Stream.concat(columns.stream(), include.stream()).toList();
    }

    @Override
    public String kind() {
        return "unique constraint";
    }

    @Override
    public UniqueKey named(String other) {
        return new UniqueKey(other, columns, nullsNotDistinct, deferrability, include, comment, parameters);
    }

    @Override
    public UniqueKey renamingColumn(String from, String to) {
        return new UniqueKey(
                name,
                Names.renamed(columns, from, to),
                nullsNotDistinct,
                deferrability,
                Names.renamed(include, from, to),
                comment,
                parameters);
    }

    @Override
    public int minimumVersion() {
        return nullsNotDistinct ? Index.NULLS_NOT_DISTINCT : 0;
    }
}
