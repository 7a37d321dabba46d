// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.operation.DataStep;
import java.sql.Connection;
import java.sql.SQLException;

/** Code that works on rows through the connection of the migration, in its transaction. */
@FunctionalInterface
public interface DataMigration extends DataStep {

    /**
     * Does the work. The connection must be neither closed nor committed.
     *
     * @throws SQLException if a statement fails; the migration is rolled back then
     */
    void run(Connection connection) throws SQLException;
}
