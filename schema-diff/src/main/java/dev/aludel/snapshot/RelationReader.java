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
            select c.oid, c.relnamespace, c.relname
            from pg_catalog.pg_class c
            where c.relnamespace in ({schemas})
              and not exists (
                  select from pg_catalog.pg_constraint k
                  where k.conindid = c.oid and k.contype in ('p', 'u') and k.conparentid = 0 and c.relkind in ('i', 'I'))""";

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
        if (!snapshot.holds(row.getLong(1))) {
            snapshot.addOther(schemas.name(row.getLong(2), row.getString(3)));
        }
    }
}
