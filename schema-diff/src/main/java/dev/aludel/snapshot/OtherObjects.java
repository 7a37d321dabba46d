// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a database has besides what a {@link Snapshot} holds: views, functions, triggers and their like. */
public final class OtherObjects {

    private static final String QUERY = """
            with ours as (select oid, nspname from pg_catalog.pg_namespace where nspname = any (?)),
              relations as (
                select c.oid, c.relkind, c.relispartition, quote_ident(o.nspname) || '.' || quote_ident(c.relname) as name
                from pg_catalog.pg_class c join ours o on o.oid = c.relnamespace
                where not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'))
            select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
                else 'partition' end || ' ' || name as words
              from relations where relkind in ('v', 'm', 'f') or (relispartition and relkind in ('r', 'p'))
            union all
            select 'function ' || p.oid::pg_catalog.regprocedure
              from pg_catalog.pg_proc p join ours o on o.oid = p.pronamespace
              where not exists (select from pg_catalog.pg_depend d
                where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            union all
            select 'trigger ' || quote_ident(t.tgname) || ' on ' || r.name
              from pg_catalog.pg_trigger t join relations r on r.oid = t.tgrelid where not t.tgisinternal
            union all
            select 'policy ' || quote_ident(p.polname) || ' on ' || r.name
              from pg_catalog.pg_policy p join relations r on r.oid = p.polrelid
            union all
            select 'rule ' || quote_ident(w.rulename) || ' on ' || r.name
              from pg_catalog.pg_rewrite w join relations r on r.oid = w.ev_class where w.rulename <> '_RETURN'
            union all
            select 'extension ' || quote_ident(extname) from pg_catalog.pg_extension where extname <> 'plpgsql'
            order by words
            """;

    private OtherObjects() {}

    /** What else is in the schemas of a request, in words: {@code view public.active_users}. */
    public static List<String> read(Connection connection, SnapshotRequest request) throws SQLException {
        List<String> schemas = new ArrayList<>(request.schemas());
        schemas.add(request.defaultSchema());
        List<String> objects = new ArrayList<>();
        try (var statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    objects.add(rows.getString(1));
                }
            }
        }
        return objects;
    }

    /** The statements that make the extensions which a database has, each where it is. */
    public static List<String> extensions(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                select 'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(e.extname) || ' WITH SCHEMA ' || quote_ident(n.nspname)
                  from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
                  where e.extname <> 'plpgsql' order by e.oid""");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    /** The numbers of the functions that defaults, constraints, generated columns, indexes and domains use. */
    public static Set<String> functionsOfTables(Connection connection) throws SQLException {
        Set<String> numbers = new TreeSet<>();
        try (var statement = connection.prepareStatement("""
                select distinct refobjid::text from pg_catalog.pg_depend
                  where refclassid = 'pg_catalog.pg_proc'::regclass
                    and (classid in ('pg_catalog.pg_attrdef'::regclass, 'pg_catalog.pg_constraint'::regclass)
                      or objid in (select indexrelid from pg_catalog.pg_index))""");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }
}
