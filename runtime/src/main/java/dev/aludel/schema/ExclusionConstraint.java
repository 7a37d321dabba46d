// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint, which no entity can state: kept as PostgreSQL prints it, or as a migration wrote it.
 *
 * @param name the constraint's name
 * @param definition all of it after its name in SQL, from the word {@code EXCLUDE} on
 * @param columns the columns of its keys that are no expressions
 * @param comment its comment, or null
 */
public record ExclusionConstraint(
        String name,
        String definition,
        List<String> columns,
        @Nullable String comment) implements Constraint {

    public ExclusionConstraint {
        Identifier.checked(name);
        requireNonNull(definition, "definition");
        columns = Identifier.checked(columns);
        comment = comment == null || comment.isEmpty() ? null : comment;
    }

    /** An exclusion constraint: {@code exclude("rooms_excl", "EXCLUDE USING gist (during WITH &&)", "during")}. */
    public static ExclusionConstraint exclude(String name, String definition, String... columns) {
        return new ExclusionConstraint(name, definition, List.of(columns), null);
    }

    /** The same constraint of another definition. */
    public ExclusionConstraint defining(String other) {
        return new ExclusionConstraint(name, other, columns, comment);
    }

    @Override
    public ExclusionConstraint comment(@Nullable String text) {
        return new ExclusionConstraint(name, definition, columns, text);
    }

    @Override
    public String kind() {
        return "exclusion constraint";
    }

    @Override
    public ExclusionConstraint named(String other) {
        return new ExclusionConstraint(other, definition, columns, comment);
    }

    /** Renames the column in the list of them; the definition is left as it is. */
    @Override
    public ExclusionConstraint renamingColumn(String from, String to) {
        return new ExclusionConstraint(name, definition, Names.renamed(columns, from, to), comment);
    }
}
