// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;

/** A piece of work in a transaction of its own that is always rolled back. */
final class RolledBack {

    private RolledBack() {}

    /** The work. */
    interface Work<T> {

        T call() throws SQLException;
    }

    static <T> T call(Connection connection, String defaultSchema, Work<T> work) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            Settings.pin(statement, Quoting.quoted(defaultSchema), true);
            return work.call();
        } finally {
            connection.rollback();
            connection.setAutoCommit(automatic);
        }
    }
}
