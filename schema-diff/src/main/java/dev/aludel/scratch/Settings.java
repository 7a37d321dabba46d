// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.sql.Quoting;
import java.sql.SQLException;
import java.sql.Statement;

/** The settings of a session that change how PostgreSQL reads and prints expressions. */
final class Settings {

    /** A query, since the driver forgets what it has prepared when it sees {@code SET search_path}. */
    private static final String PIN = """
            SELECT set_config('search_path', %1$s, %2$s),
                   set_config('datestyle', 'ISO, MDY', %2$s),
                   set_config('intervalstyle', 'postgres', %2$s),
                   set_config('timezone', 'UTC', %2$s),
                   set_config('bytea_output', 'hex', %2$s),
                   set_config('standard_conforming_strings', 'on', %2$s),
                   set_config('quote_all_identifiers', 'off', %2$s),
                   set_config('check_function_bodies', 'off', %2$s)""";

    private Settings() {}

    /** Sets them, for the transaction or for the session. */
    static void pin(Statement statement, String searchPath, boolean local) throws SQLException {
        statement.execute(PIN.formatted(Quoting.literal(searchPath), local));
    }
}
