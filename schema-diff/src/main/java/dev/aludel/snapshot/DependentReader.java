// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads what is made of our tables and columns and isn't modelled: views and materialised views, rules, triggers,
 * policies, functions, and row filters of publications. PostgreSQL refuses to change or drop what they lean on.
 */
final class DependentReader {

    /** Of a trigger only the columns that it names count: it goes away with its table. So do policies. */
    private static final String SQL = """
            with {ours},
            uses as materialized (
                select distinct d.classid, d.objid, d.refobjid, d.refobjsubid
                from ours
                join pg_catalog.pg_depend d
                    on d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = ours.oid and d.deptype = 'n')
            select u.refobjid, u.refobjsubid,
                   case v.relkind when 'm' then 'materialized view' when 'v' then 'view' else 'rule ' || r.rulename || ' on' end,
                   n.nspname, v.relname
            from uses u
            join pg_catalog.pg_rewrite r on u.classid = 'pg_catalog.pg_rewrite'::regclass and r.oid = u.objid
            join pg_catalog.pg_class v on v.oid = r.ev_class
            join pg_catalog.pg_namespace n on n.oid = v.relnamespace
            union all
            select u.refobjid, u.refobjsubid, 'trigger ' || g.tgname || ' on', n.nspname, c.relname
            from uses u
            join pg_catalog.pg_trigger g on u.classid = 'pg_catalog.pg_trigger'::regclass and g.oid = u.objid
            join pg_catalog.pg_class c on c.oid = g.tgrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where not g.tgisinternal and u.refobjsubid > 0
            union all
            select u.refobjid, u.refobjsubid, 'policy ' || p.polname || ' on', n.nspname, c.relname
            from uses u
            join pg_catalog.pg_policy p on u.classid = 'pg_catalog.pg_policy'::regclass and p.oid = u.objid
            join pg_catalog.pg_class c on c.oid = p.polrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where u.refobjsubid > 0 or p.polrelid <> u.refobjid
            union all
            select u.refobjid, u.refobjsubid, 'function', n.nspname, f.proname
            from uses u
            join pg_catalog.pg_proc f on u.classid = 'pg_catalog.pg_proc'::regclass and f.oid = u.objid
            join pg_catalog.pg_namespace n on n.oid = f.pronamespace
            union all
            select u.refobjid, u.refobjsubid, 'publication', null, b.pubname
            from uses u
            join pg_catalog.pg_publication_rel r
                on u.classid = 'pg_catalog.pg_publication_rel'::regclass and r.oid = u.objid
            join pg_catalog.pg_publication b on b.oid = r.prpubid
            where u.refobjsubid > 0""";

    private final LiveSchemas schemas;

    private final SnapshotBuilder snapshot;

    DependentReader(LiveSchemas schemas, SnapshotBuilder snapshot) {
        this.schemas = schemas;
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
        int column = row.getInt(2);
        // 0 is the whole row; tableoid, ctid and their like count downwards from there.
        ObjectKey key = column <= 0
                ? ObjectKey.table(table.name())
                : ObjectKey.part(ObjectKey.Kind.COLUMN, table.name(), table.columnName(column));
        String schema = row.getString(4);
        QualifiedName name =
                schema == null ? QualifiedName.of(row.getString(5)) : schemas.name(schema, row.getString(5));
        snapshot.depends(key, row.getString(3) + " " + name);
    }
}
