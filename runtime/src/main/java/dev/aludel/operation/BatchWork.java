// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done to each batch of rows.
 *
 * <p>The static methods are the words of a migration: {@code update("full_name = first_name").where("full_name IS NULL")}.
 */
public sealed interface BatchWork {

    /** Changes rows: the right side of {@code SET}. */
    static Update update(String assignments) {
        return new Update(assignments, null);
    }

    /** Deletes all rows. */
    static Delete delete() {
        return new Delete(null);
    }

    /** Deletes the rows that fulfil a condition. */
    static Delete deleteWhere(String condition) {
        return new Delete(condition);
    }

    /**
     * Runs a statement that reads or changes rows.
     *
     * @param template the statement; {@code {rows}} in it stands for the condition that the rows of the batch fulfil, and
     *     names the table by its own name: {@code INSERT INTO archive SELECT * FROM orders WHERE {rows}}
     */
    static Sql sql(String template) {
        return new Sql(template);
    }

    /**
     * The statement for the rows that fulfil a condition; empty if it is code that does the work.
     *
     * @param table the table that the rows are in
     * @param rows the condition, in SQL
     */
    Optional<Statement> statement(QualifiedName table, String rows);

    /** The condition on the rows that it changes at all, or null if it changes all of them. */
    default @Nullable String condition() {
        return null;
    }

    /** Whether rows are gone after it. */
    default boolean deletes() {
        return false;
    }

    /**
     * Changes rows.
     *
     * @param assignments what stands after {@code SET}
     * @param where the condition on rows that are changed at all, or null
     */
    record Update(String assignments, @Nullable String where) implements BatchWork {

        public Update {
            requireNonNull(assignments, "assignments");
        }

        /** The same for rows that fulfil a condition. */
        public Update where(String condition) {
            return new Update(assignments, condition);
        }

        @Override
        public Optional<Statement> statement(QualifiedName table, String rows) {
            return Optional.of(Statement.of(
                    "UPDATE " + quoted(table) + " SET " + assignments + " WHERE " + BatchWork.and(rows, where)));
        }

        @Override
        public @Nullable String condition() {
            return where;
        }
    }

    /**
     * Deletes rows.
     *
     * @param where the condition on rows that are deleted, or null
     */
    record Delete(@Nullable String where) implements BatchWork {

        @Override
        public Optional<Statement> statement(QualifiedName table, String rows) {
            return Optional.of(Statement.of("DELETE FROM " + quoted(table) + " WHERE " + BatchWork.and(rows, where)));
        }

        @Override
        public @Nullable String condition() {
            return where;
        }

        @Override
        public boolean deletes() {
            return true;
        }
    }

    /**
     * Runs a statement.
     *
     * @param template the statement, with {@code {rows}} where the condition on the rows belongs
     */
    record Sql(String template) implements BatchWork {

        /** What stands for the condition on the rows. */
        public static final String ROWS = "{rows}";

        public Sql {
            if (!template.contains(ROWS)) {
                throw new UnusableBatchException(
                        "a statement that would reach all rows in each batch: " + template,
                        "Write {rows} where the condition on the rows of the batch belongs.");
            }
        }

        @Override
        public Optional<Statement> statement(QualifiedName table, String rows) {
            return Optional.of(Statement.of(template.replace(ROWS, "(" + rows + ")")));
        }
    }

    /**
     * Runs code. Code can't be compared: all are equal.
     *
     * @param step the code
     */
    record Code(DataStep step) implements BatchWork {

        public Code {
            requireNonNull(step, "step");
        }

        @Override
        public Optional<Statement> statement(QualifiedName table, String rows) {
            return Optional.empty();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Code;
        }

        @Override
        public int hashCode() {
            return Code.class.hashCode();
        }
    }

    private static String and(String rows, @Nullable String where) {
        return where == null ? rows : rows + " AND (" + where + ")";
    }
}
