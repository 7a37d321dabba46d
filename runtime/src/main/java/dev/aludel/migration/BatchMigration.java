// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.operation.DataStep;
import java.sql.Connection;
import java.sql.SQLException;

/** Code that works on one batch of rows through the connection of the migration, in the batch's transaction. */
@FunctionalInterface
public interface BatchMigration extends DataStep {

    /**
     * Does the work on the rows of a batch. The connection must be neither closed nor committed.
     *
     * @throws SQLException if a statement fails; the batch is rolled back then, those before it stay
     */
    void run(Connection connection, BatchBounds rows) throws SQLException;
}
