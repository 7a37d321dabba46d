// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What most foreign keys don't say.
 *
 * @param deferrability when it is checked
 * @param matchFull whether a row must have all of the columns or none
 * @param onDeleteColumns the columns that {@code SET NULL} or {@code SET DEFAULT} sets on delete; empty for all (to name
 *     some takes PostgreSQL 15)
 * @param validity whether rows are checked
 * @param comment its comment, or null
 */
public record ForeignKeyOptions(
        Deferrability deferrability,
        boolean matchFull,
        List<String> onDeleteColumns,
        @Nullable Validity validity,
        @Nullable String comment) {

    /** A foreign key that says nothing of all this. */
    public static final ForeignKeyOptions NONE =
            new ForeignKeyOptions(Deferrability.NOT_DEFERRABLE, false, List.of(), null, null);

    public ForeignKeyOptions {
        requireNonNull(deferrability, "deferrability");
        onDeleteColumns = Identifier.checked(onDeleteColumns);
        comment = comment == null || comment.isEmpty() ? null : comment;
    }

    /** The same, checked when {@code when} says. */
    public ForeignKeyOptions deferred(Deferrability when) {
        return new ForeignKeyOptions(when, matchFull, onDeleteColumns, validity, comment);
    }

    /** The same for a key that wants all of its columns or none. */
    public ForeignKeyOptions fully() {
        return new ForeignKeyOptions(deferrability, true, onDeleteColumns, validity, comment);
    }

    /** The same for a key of whose columns a delete sets only some; all if the list is empty. */
    public ForeignKeyOptions setting(List<String> columns) {
        return new ForeignKeyOptions(deferrability, matchFull, columns, validity, comment);
    }

    /** The same, leaving these rows unchecked; none if it is null. */
    public ForeignKeyOptions checking(@Nullable Validity other) {
        return new ForeignKeyOptions(deferrability, matchFull, onDeleteColumns, other, comment);
    }

    /** The same with a comment, or without one. */
    public ForeignKeyOptions comment(@Nullable String text) {
        return new ForeignKeyOptions(deferrability, matchFull, onDeleteColumns, validity, text);
    }
}
