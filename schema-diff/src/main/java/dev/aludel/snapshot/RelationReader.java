// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the names of all relations, which share one name space in a schema: tables, indexes, sequences, views and composite
 * types among them.
 */
final class RelationReader {

    private static final String SQL = """
            select c.oid, c.relnamespace, c.relname, k.conrelid
            from pg_catalog.pg_class c
            left join pg_catalog.pg_constraint k
                on k.conindid = c.oid and k.contype in ('p', 'u', 'x') and k.conparentid = 0
            where c.relnamespace in ({schemas})""";

    private final LiveSchemas schemas;

    private final SnapshotBuilder snapshot;

    RelationReader(LiveSchemas schemas, SnapshotBuilder snapshot) {
        this.schemas = schemas;
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(SQL, this::read);
    }

    private void read(ResultSet row) throws SQLException {
        // The index of a constraint of ours has the constraint's name.
        boolean ours = snapshot.holds(row.getLong(1)) || snapshot.holds(row.getLong(4));
        if (!ours) {
            snapshot.addOther(schemas.name(row.getLong(2), row.getString(3)));
        }
    }
}
