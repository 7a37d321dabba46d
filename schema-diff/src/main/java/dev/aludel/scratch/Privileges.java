// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/** What the role of a connection may do. */
public final class Privileges {

    private Privileges() {}

    /** Whether it may make temporary tables in its database. */
    public static boolean makesTemporaryTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMPORARY')")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
