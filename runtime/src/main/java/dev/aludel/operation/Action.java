// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that the executor does for an operation. */
public sealed interface Action {

    /** The operation that it is part of. */
    Operation operation();

    /** What it runs, where that is SQL. */
    List<Statement> statements();

    /** What it does, as a person reads it: the SQL, or the name of the code. */
    String text();

    /**
     * A statement.
     *
     * @param operation the operation that it is part of
     * @param statement the statement
     */
    record Sql(Operation operation, Statement statement) implements Action {

        @Override
        public List<Statement> statements() {
            return List.of(statement);
        }

        @Override
        public String text() {
            return statement.sql();
        }
    }

    /**
     * Code that works on rows.
     *
     * @param operation the operation that it is part of
     * @param step the code
     */
    record Code(Operation operation, DataStep step) implements Action {

        @Override
        public List<Statement> statements() {
            return List.of();
        }

        @Override
        public String text() {
            return operation.describe();
        }
    }

    /**
     * A statement that works on an index while rows are read and written. It can't run in a transaction, and leaves an
     * invalid index behind where it is interrupted.
     *
     * @param operation the operation that it is part of
     * @param table the table
     * @param index the index that it builds, or null if it drops one
     * @param statement the statement
     */
    record Concurrent(
            Operation operation,
            QualifiedName table,
            @Nullable Index index,
            Statement statement) implements Action {

        @Override
        public List<Statement> statements() {
            return List.of(statement);
        }

        @Override
        public String text() {
            return statement.sql();
        }
    }

    /**
     * Work on the rows of a table, batch by batch.
     *
     * @param operation what is done to which rows
     */
    record InBatches(Batch operation) implements Action {

        @Override
        public List<Statement> statements() {
            return operation.statements();
        }

        @Override
        public String text() {
            return operation.describe();
        }
    }
}
