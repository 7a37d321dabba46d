// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs our own catalog queries over the tables of the schemas that are read. */
final class CatalogQueries {

    private final Connection connection;

    private final LiveSchemas schemas;

    CatalogQueries(Connection connection, LiveSchemas schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /** Hands each row of the query to {@code row}. */
    void each(String sql, Row row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(schemas.bind(sql))) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    /** What is done with one row. */
    interface Row {
        /** Reads the row that the result stands at. */
        void read(ResultSet row) throws SQLException;
    }
}
