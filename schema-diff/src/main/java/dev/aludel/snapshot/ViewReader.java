// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.View;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads views with their queries as PostgreSQL prints them. Which of them are the model's is not known here. */
final class ViewReader {

    private static final String SQL = """
            select c.relnamespace,
                   c.relname,
                   pg_catalog.pg_get_viewdef(c.oid),
                   c.reloptions::text,
                   d.description is not null
            from pg_catalog.pg_class c
            left join pg_catalog.pg_description d
                on d.classoid = 'pg_catalog.pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
            where c.relkind = 'v' and c.relpersistence <> 't' and c.relnamespace in ({schemas})
              and not exists (
                  select from pg_catalog.pg_depend e
                  where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')""";

    private final LiveSchemas schemas;

    private final SnapshotBuilder snapshot;

    ViewReader(LiveSchemas schemas, SnapshotBuilder snapshot) {
        this.schemas = schemas;
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(SQL, this::read);
    }

    private void read(ResultSet row) throws SQLException {
        ObjectKey key = ObjectKey.view(schemas.name(row.getLong(1), row.getString(2)));
        String query = row.getString(3);
        if (query == null) {
            throw new VanishedObjectException(key.toString());
        }
        snapshot.add(new View(key.name(), query));
        String options = row.getString(4);
        if (options != null) {
            snapshot.find(
                    Finding.Kind.NOTE, key, "has options %s, which are lost when it is made anew".formatted(options));
        }
        if (row.getBoolean(5)) {
            snapshot.find(Finding.Kind.NOTE, key, "has a comment, which is lost when it is made anew");
        }
    }
}
