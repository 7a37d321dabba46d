// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.sql.Statement;

/** One thing that the executor does for an operation. */
public sealed interface Action {

    /** The operation that it is part of. */
    Operation operation();

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
        public String text() {
            return operation.describe();
        }
    }
}
