// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.ObjectKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The indexes that PostgreSQL keeps up to date, perhaps, and never uses: a concurrent build has failed, or is running. */
public final class InvalidIndexes {

    private static final String SQL = """
            with {ours}
            select n.nspname, t.relname, c.relname
            from ours
            join pg_catalog.pg_index i on i.indrelid = ours.oid
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_class t on t.oid = ours.oid
            join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            where not i.indisvalid""";

    private InvalidIndexes() {}

    /** Those on the tables that are asked for. */
    public static List<ObjectKey> read(Connection connection, SnapshotRequest request) throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection, request.defaultSchema())) {
            List<ObjectKey> keys = within(transaction.connection(), request);
            transaction.complete();
            return keys;
        }
    }

    private static List<ObjectKey> within(Connection connection, SnapshotRequest request) throws SQLException {
        LiveSchemas schemas = LiveSchemas.find(connection, request);
        List<ObjectKey> keys = new ArrayList<>();
        if (!schemas.none()) {
            new CatalogQueries(connection, schemas)
                    .each(
                            SQL,
                            row -> keys.add(ObjectKey.part(
                                    ObjectKey.Kind.INDEX,
                                    schemas.name(row.getString(1), row.getString(2)),
                                    row.getString(3))));
        }
        return keys;
    }
}
