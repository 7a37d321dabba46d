// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a connection comes from. */
@FunctionalInterface
public interface ConnectionSource {

    /** A connection, which is closed after use. */
    Connection open() throws SQLException;

    /** The connections of a data source; a pool of one is enough. */
    static ConnectionSource of(DataSource dataSource) {
        return dataSource::getConnection;
    }

    /** A connection that is there and stays open, whoever closes what this hands out. */
    static ConnectionSource keeping(Connection connection) {
        return () -> KeptConnection.of(connection);
    }
}
