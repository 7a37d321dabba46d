// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is made of our tables, columns, keys and enum types and isn't modelled: views and materialised views, rules,
 * triggers, policies, functions, domains, composite types, and row filters of publications. PostgreSQL refuses to change
 * or drop what they lean on.
 */
final class DependentReader {

    /** Of a trigger only the columns that it names count: it goes away with its table. So do policies. */
    private static final String SQL = """
            with {ours},
            targets as materialized (
                select 'pg_catalog.pg_class'::regclass as class, ours.oid as object, ours.oid as relation,
                       null::name as key, null::oid as space, null::name as type
                from ours
                union all
                select 'pg_catalog.pg_constraint'::regclass, k.oid, k.conrelid, k.conname, null, null
                from ours
                join pg_catalog.pg_constraint k on k.conrelid = ours.oid and k.contype in ('p', 'u')
                union all
                select 'pg_catalog.pg_type'::regclass, o.oid, null, null, t.typnamespace, t.typname
                from pg_catalog.pg_type t
                cross join lateral (values (t.oid), (t.typarray)) o(oid)
                where t.typtype = 'e' and t.typnamespace in ({schemas})),
            uses as materialized (
                select distinct t.relation, t.key, t.space, t.type, d.classid, d.objid, d.refobjid, d.refobjsubid
                from targets t
                join pg_catalog.pg_depend d on d.refclassid = t.class and d.refobjid = t.object and d.deptype = 'n'),
            dependents as (
                select u.*,
                       case v.relkind when 'm' then 'materialized view' when 'v' then 'view'
                                      else 'rule ' || r.rulename || ' on' end as words,
                       v.relnamespace, v.relname
                from uses u
                join pg_catalog.pg_rewrite r on u.classid = 'pg_catalog.pg_rewrite'::regclass and r.oid = u.objid
                join pg_catalog.pg_class v on v.oid = r.ev_class
                union all
                select u.*, 'trigger ' || g.tgname || ' on', c.relnamespace, c.relname
                from uses u
                join pg_catalog.pg_trigger g on u.classid = 'pg_catalog.pg_trigger'::regclass and g.oid = u.objid
                join pg_catalog.pg_class c on c.oid = g.tgrelid
                where not g.tgisinternal and (u.refobjsubid > 0 or u.type is not null)
                union all
                select u.*, 'policy ' || p.polname || ' on', c.relnamespace, c.relname
                from uses u
                join pg_catalog.pg_policy p on u.classid = 'pg_catalog.pg_policy'::regclass and p.oid = u.objid
                join pg_catalog.pg_class c on c.oid = p.polrelid
                where u.refobjsubid > 0 or p.polrelid <> u.refobjid
                union all
                select u.*, 'function', f.pronamespace, f.proname
                from uses u
                join pg_catalog.pg_proc f on u.classid = 'pg_catalog.pg_proc'::regclass and f.oid = u.objid
                union all
                select u.*, case t.typtype when 'd' then 'domain' else 'range type' end, t.typnamespace, t.typname
                from uses u
                join pg_catalog.pg_type t on u.classid = 'pg_catalog.pg_type'::regclass and t.oid = u.objid
                where t.typtype in ('d', 'r')
                union all
                select u.*,
                       case c.relkind when 'c' then 'composite type' when 'f' then 'foreign table' else 'table' end,
                       c.relnamespace, c.relname
                from uses u
                join pg_catalog.pg_class c on u.classid = 'pg_catalog.pg_class'::regclass and c.oid = u.objid
                where u.type is not null and c.relkind in ('c', 'f', 'r', 'p')
                  and not exists (select from ours where ours.oid = c.oid)
                  and not exists (select from pg_catalog.pg_inherits h where h.inhrelid = c.oid))
            select d.relation, d.refobjsubid, d.key, d.space, d.type, d.words, n.nspname, d.relname
            from dependents d
            join pg_catalog.pg_namespace n on n.oid = d.relnamespace
            union all
            select u.relation, u.refobjsubid, u.key, u.space, u.type, 'publication', null, b.pubname
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
        ObjectKey key = key(row);
        if (key == null) {
            return;
        }
        String schema = row.getString(7);
        QualifiedName name =
                schema == null ? QualifiedName.of(row.getString(8)) : schemas.name(schema, row.getString(8));
        snapshot.depends(key, row.getString(6) + " " + name);
    }

    private @Nullable ObjectKey key(ResultSet row) throws SQLException {
        String type = row.getString(5);
        if (type != null) {
            return ObjectKey.enumType(schemas.name(row.getLong(4), type));
        }
        LiveTable table = snapshot.table(row.getLong(1));
        if (table == null) {
            return null;
        }
        String constraint = row.getString(3);
        if (constraint != null) {
            return ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), constraint);
        }
        int column = row.getInt(2);
        // 0 is the whole row; tableoid, ctid and their like count downwards from there.
        return column <= 0
                ? ObjectKey.table(table.name())
                : ObjectKey.part(ObjectKey.Kind.COLUMN, table.name(), table.columnName(column));
    }
}
