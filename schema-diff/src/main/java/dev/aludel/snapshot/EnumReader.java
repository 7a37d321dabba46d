// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads enum types, with their values in order and the casts between them and texts. */
final class EnumReader {

    private static final String SQL = """
            select t.typnamespace,
                   t.typname,
                   array(select e.enumlabel::text from pg_catalog.pg_enum e
                         where e.enumtypid = t.oid order by e.enumsortorder),
                   (select count(*) from pg_catalog.pg_cast k
                    where k.castmethod = 'i' and k.castcontext = 'i'
                      and ((k.castsource = t.oid and k.casttarget = 'pg_catalog.varchar'::regtype)
                        or (k.casttarget = t.oid and k.castsource = 'pg_catalog.varchar'::regtype))),
                   (select count(*) from pg_catalog.pg_cast k where k.castsource = t.oid or k.casttarget = t.oid),
                   d.description is not null
            from pg_catalog.pg_type t
            left join pg_catalog.pg_description d
                on d.classoid = 'pg_catalog.pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
            where t.typtype = 'e' and t.typnamespace in ({schemas})
              and not exists (
                  select from pg_catalog.pg_depend e
                  where e.classid = 'pg_catalog.pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')""";

    private static final int BOTH_WAYS = 2;

    private final LiveSchemas schemas;

    private final SnapshotBuilder snapshot;

    EnumReader(LiveSchemas schemas, SnapshotBuilder snapshot) {
        this.schemas = schemas;
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(SQL, this::read);
    }

    private void read(ResultSet row) throws SQLException {
        QualifiedName name = schemas.name(row.getLong(1), row.getString(2));
        String[] labels = (String[]) row.getArray(3).getArray();
        boolean casting = row.getInt(4) == BOTH_WAYS;
        snapshot.add(new EnumType(name, List.of(labels), casting));
        if (row.getInt(5) != (casting ? BOTH_WAYS : 0)) {
            snapshot.find(
                    Finding.Kind.NOTE,
                    ObjectKey.enumType(name),
                    "has casts other than the two between it and varchar, which would stand in the way if it were made anew");
            snapshot.depends(ObjectKey.enumType(name), "casts other than the two between it and varchar");
        }
        if (row.getBoolean(6)) {
            snapshot.find(
                    Finding.Kind.NOTE,
                    ObjectKey.enumType(name),
                    "has a comment, which would be lost if it were made anew");
        }
    }
}
