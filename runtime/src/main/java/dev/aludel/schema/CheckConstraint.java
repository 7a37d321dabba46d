// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the constraint's name
 * @param expression the condition in SQL, without the word {@code CHECK} and without outer parentheses of its own
 * @param noInherit whether tables that inherit from its table don't have it
 * @param validity which rows it leaves unchecked, or null if none
 * @param comment its comment, or null
 */
public record CheckConstraint(
        String name,
        String expression,
        boolean noInherit,
        @Nullable Validity validity,
        @Nullable String comment) implements Constraint {

    public CheckConstraint {
        Identifier.checked(name);
        requireNonNull(expression, "expression");
        comment = comment == null || comment.isEmpty() ? null : comment;
    }

    /** A check with a name and a condition in SQL. */
    public static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(name, expression, false, null, null);
    }

    /** The same check, which tables that inherit from its table don't have. */
    public CheckConstraint withNoInherit() {
        return new CheckConstraint(name, expression, true, validity, comment);
    }

    /** The same check, leaving these rows unchecked; none if it is null. */
    public CheckConstraint unchecked(@Nullable Validity rows) {
        return new CheckConstraint(name, expression, noInherit, rows, comment);
    }

    @Override
    public CheckConstraint comment(@Nullable String text) {
        return new CheckConstraint(name, expression, noInherit, validity, text);
    }

    /** The same check of another condition. */
    public CheckConstraint requiring(String other) {
        return new CheckConstraint(name, other, noInherit, validity, comment);
    }

    @Override
    public String kind() {
        return "check";
    }

    @Override
    public CheckConstraint named(String other) {
        return new CheckConstraint(other, expression, noInherit, validity, comment);
    }

    @Override
    public CheckConstraint renamingColumn(String from, String to) {
        return this;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public int minimumVersion() {
        return validity == Validity.NOT_ENFORCED ? Constraint.NOT_ENFORCED : 0;
    }
}
