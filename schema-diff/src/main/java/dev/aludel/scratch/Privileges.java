// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.sql.Quoting;
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

    /** Whether SQL that it runs can reach beyond its database: roles and settings belong to the whole server. */
    public static boolean reachesBeyond(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select rolsuper or rolcreaterole from pg_catalog.pg_roles"
                        + " where rolname = current_user")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Makes a schema of an empty database, unless it is there. */
    public static void makeSchema(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Quoting.quoted(name));
        }
    }
}
