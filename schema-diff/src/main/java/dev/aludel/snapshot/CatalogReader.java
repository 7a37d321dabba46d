// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads everything once, reader by reader; each asks one question of the whole database. */
final class CatalogReader {

    private final Connection connection;

    private final SnapshotRequest request;

    CatalogReader(Connection connection, SnapshotRequest request) {
        this.connection = connection;
        this.request = request;
    }

    Snapshot read() throws SQLException {
        LiveSchemas schemas = LiveSchemas.find(connection, request);
        SnapshotBuilder snapshot = new SnapshotBuilder();
        if (!schemas.none()) {
            for (LiveTable table : new CatalogCrawler(schemas).crawl(connection)) {
                if (!request.ignoredTables().contains(table.name().toString())) {
                    snapshot.add(table);
                }
            }
            CatalogQueries queries = new CatalogQueries(connection, schemas);
            new ConstraintReader(schemas, snapshot).read(queries);
            new IndexReader(snapshot).read(queries);
            new EnumReader(schemas, snapshot).read(queries);
            new SequenceReader(schemas, snapshot).read(queries);
            new ViewReader(schemas, snapshot).read(queries);
            new ColumnUseReader(snapshot).read(queries);
            new DependentReader(schemas, snapshot).read(queries);
            new RelationReader(schemas, snapshot).read(queries);
        }
        return snapshot.build(schemas);
    }
}
