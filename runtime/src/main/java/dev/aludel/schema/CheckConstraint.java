// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A check constraint.
 *
 * @param name the constraint's name
 * @param expression the condition in SQL, without the word {@code CHECK} and without outer parentheses of its own
 */
public record CheckConstraint(String name, String expression) implements Constraint {

    public CheckConstraint {
        Identifier.checked(name);
        requireNonNull(expression, "expression");
    }

    /** A check with a name and a condition in SQL. */
    public static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(name, expression);
    }

    @Override
    public String kind() {
        return "check";
    }

    @Override
    public CheckConstraint named(String other) {
        return new CheckConstraint(other, expression);
    }

    @Override
    public CheckConstraint renamingColumn(String from, String to) {
        return this;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }
}
