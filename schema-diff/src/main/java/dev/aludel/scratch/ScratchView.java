// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.canonical.Reading;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A temporary view over the tables that are there, taken back when PostgreSQL's print of its query is read. */
final class ScratchView {

    private static final String NAME = "aludel_scratch_view";

    private ScratchView() {}

    static Reading read(Connection connection, String query) throws SQLException {
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("CREATE TEMPORARY VIEW " + NAME + " AS " + query);
            try (ResultSet rows =
                    statement.executeQuery("SELECT pg_catalog.pg_get_viewdef('pg_temp." + NAME + "'::regclass)")) {
                @Nullable String print = rows.next() ? rows.getString(1) : null;
                return print == null ? Reading.refused("not read") : Reading.of(bare(print));
            }
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            return Reading.refused(Messages.first(e));
        } finally {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        }
    }

    private static String bare(String print) {
        String text = print.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
