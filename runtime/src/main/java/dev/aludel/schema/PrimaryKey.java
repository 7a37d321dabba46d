// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the constraint's name
 * @param columns its columns, in the order of its index
 * @param deferrability when it is checked
 * @param include columns that its index stores besides
 * @param comment its comment, or null
 * @param parameters storage parameters of its index, by name
 */
public record PrimaryKey(
        String name,
        List<String> columns,
        Deferrability deferrability,
        List<String> include,
        @Nullable String comment,
        List<StorageParameter> parameters)
        implements Constraint {

    public PrimaryKey {
        Identifier.checked(name);
        columns = Names.nonEmpty(columns, name);
        requireNonNull(deferrability, "deferrability");
        include = Identifier.checked(include);
        comment = comment == null || comment.isEmpty() ? null : comment;
        parameters = StorageParameter.sorted(parameters);
    }

    /** A primary key that is checked at each statement. */
    public static PrimaryKey primaryKey(String name, String... columns) {
        return new PrimaryKey(name, List.of(columns), Deferrability.NOT_DEFERRABLE, List.of(), null, List.of());
    }

    /** The same key, checked when {@code when} says. */
    public PrimaryKey deferred(Deferrability when) {
        return new PrimaryKey(name, columns, when, include, comment, parameters);
    }

    /** The same key with columns that its index stores besides. */
    public PrimaryKey including(String... others) {
        return new PrimaryKey(name, columns, deferrability, List.of(others), comment, parameters);
    }

    /** The same key with one more storage parameter of its index. */
    public PrimaryKey with(String parameter, String value) {
        return storing(StorageParameter.appended(parameters, parameter, value));
    }

    @Override
    public PrimaryKey storing(List<StorageParameter> others) {
        return new PrimaryKey(name, columns, deferrability, include, comment, others);
    }

    @Override
    public PrimaryKey comment(@Nullable String text) {
        return new PrimaryKey(name, columns, deferrability, include, text, parameters);
    }

    @Override
    public List<String> uses() {
        return Stream.concat(columns.stream(), include.stream()).toList();
    }

    @Override
    public String kind() {
        return "primary key";
    }

    @Override
    public PrimaryKey named(String other) {
        return new PrimaryKey(other, columns, deferrability, include, comment, parameters);
    }

    @Override
    public PrimaryKey renamingColumn(String from, String to) {
        return new PrimaryKey(
                name,
                Names.renamed(columns, from, to),
                deferrability,
                Names.renamed(include, from, to),
                comment,
                parameters);
    }
}
