// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The settings of a session that change how PostgreSQL reads and prints expressions. */
final class Settings {

    private static final List<String> PRINTING = List.of(
            "datestyle = 'ISO, MDY'",
            "intervalstyle = 'postgres'",
            "timezone = 'UTC'",
            "bytea_output = 'hex'",
            "standard_conforming_strings = on",
            "quote_all_identifiers = off",
            "check_function_bodies = off");

    private Settings() {}

    /** Sets them, for the transaction or for the session. */
    static void pin(Statement statement, String searchPath, boolean local) throws SQLException {
        String set = local ? "SET LOCAL " : "SET ";
        var sql = new StringBuilder(set).append("search_path = ").append(searchPath);
        PRINTING.forEach(it -> sql.append("; ").append(set).append(it));
        statement.execute(sql.toString());
    }
}
