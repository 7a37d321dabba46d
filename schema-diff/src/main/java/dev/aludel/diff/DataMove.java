// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import java.util.List;

/**
 * Values that a plan leaves behind although there is a place for them: columns that go from one table and come in another.
 *
 * @param from the table that they go from
 * @param to the table that they come in
 * @param columns their names
 * @param sharesKey whether both tables know the same rows by the same key, as those of an inheritance do; else a foreign key
 *     joins them
 * @param statement SQL that would move them, for a person to complete; only a person knows which rows belong where
 * @param before the index of the operation in the plan that it has to stand before
 */
public record DataMove(
        QualifiedName from, QualifiedName to, List<String> columns, boolean sharesKey, String statement, int before) {

    public DataMove {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        columns = List.copyOf(columns);
        requireNonNull(statement, "statement");
    }

    /** In words: {@code animal to dog (breed, weight)}. */
    public String describe() {
        return "%s to %s (%s)".formatted(from, to, String.join(", ", columns));
    }

    /** Whether it goes from one of these tables to the other. */
    boolean joins(QualifiedName one, QualifiedName other) {
        return from.equals(one) && to.equals(other);
    }
}
