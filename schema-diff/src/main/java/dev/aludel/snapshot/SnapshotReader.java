// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Reads a live database, in a number of queries that doesn't depend on its size.
 *
 * <p>With a connection that commits by itself, it is one transaction, repeatable read and read only. With one that is
 * inside a transaction, it is read there, uncommitted changes included, and the transaction goes on as it was. Settings of
 * the session are pinned meanwhile and put back.
 */
public final class SnapshotReader {

    private static final int ATTEMPTS = 3;

    /** What PostgreSQL raises when an object is dropped under a catalog function. */
    private static final Set<String> DISTURBED = Set.of(VanishedObjectException.STATE, "55000");

    /**
     * The database as it is now.
     *
     * @throws SnapshotDisturbedException if objects vanish while they are read, three times in a row
     * @throws SnapshotFailedException if it can't be read
     */
    public Snapshot read(Connection connection, SnapshotRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return readOnce(connection, request);
            } catch (SQLException e) {
                if (e.getSQLState() == null || !DISTURBED.contains(e.getSQLState())) {
                    throw new SnapshotFailedException(e);
                }
                if (attempt == ATTEMPTS) {
                    throw new SnapshotDisturbedException(attempt, e);
                }
            }
        }
    }

    private static Snapshot readOnce(Connection connection, SnapshotRequest request) throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection, request.defaultSchema())) {
            Snapshot snapshot = new CatalogReader(transaction.connection(), request).read();
            transaction.complete();
            return snapshot;
        }
    }
}
