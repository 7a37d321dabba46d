// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.ObjectKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads which columns the expressions of indexes, of exclusion constraints and of generated columns use, from the
 * dependencies that PostgreSQL noted when it parsed them; those of an exclusion constraint are noted at its index.
 */
final class ColumnUseReader {

    /** The dependencies of a generated column are its own up to PostgreSQL 14, and its expression's from 15 on. */
    private static final String SQL = """
            with {ours}
            select i.indrelid, c.relname, null::integer, d.refobjsubid, k.conname
            from ours
            join pg_catalog.pg_index i on i.indrelid = ours.oid and (i.indexprs is not null or i.indpred is not null)
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            left join pg_catalog.pg_constraint k on k.conindid = i.indexrelid and k.contype = 'x'
            join pg_catalog.pg_depend d
                on d.classid = 'pg_catalog.pg_class'::regclass and d.objid = i.indexrelid
                   and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = i.indrelid and d.refobjsubid > 0
            union
            select a.attrelid, null, a.attnum, d.refobjsubid, null
            from ours
            join pg_catalog.pg_attribute a on a.attrelid = ours.oid and a.attnum > 0 and a.attgenerated <> ''
            join pg_catalog.pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
            join pg_catalog.pg_depend d
                on (d.classid = 'pg_catalog.pg_class'::regclass and d.objid = a.attrelid and d.objsubid = a.attnum
                    or d.classid = 'pg_catalog.pg_attrdef'::regclass and d.objid = f.oid)
                   and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = a.attrelid
                   and d.refobjsubid > 0 and d.refobjsubid <> a.attnum""";

    private final SnapshotBuilder snapshot;

    ColumnUseReader(SnapshotBuilder snapshot) {
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(SQL, this::read);
    }

    private void read(ResultSet row) throws SQLException {
        LiveTable table = snapshot.table(row.getLong(1));
        if (table == null) {
            return;
        }
        snapshot.uses(key(table, row), table.columnName(row.getInt(4)));
    }

    private static ObjectKey key(LiveTable table, ResultSet row) throws SQLException {
        String constraint = row.getString(5);
        if (constraint != null) {
            return ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), constraint);
        }
        String index = row.getString(2);
        return index != null
                ? ObjectKey.part(ObjectKey.Kind.INDEX, table.name(), index)
                : ObjectKey.part(ObjectKey.Kind.COLUMN, table.name(), table.columnName(row.getInt(3)));
    }
}
