// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** What brings back an earlier state of a database, its heads included, while no migrator is at work. */
@FunctionalInterface
public interface Restoration {

    /**
     * Does it.
     *
     * @param connection the connection that holds the lock, each statement of which commits by itself
     * @param heads the heads before
     * @throws SQLException if the database refuses
     */
    void run(Connection connection, Set<String> heads) throws SQLException;
}
