// SPDX-License-Identifier: Apache-2.0
package dev.aludel.backup;

/**
 * The queries for objects that can be moved to another schema. They take the whole schemas, the schemas and names of
 * single relations, and the schemas and names of those that are left out.
 */
final class MovableObjects {

    /** Relations, routines and types, but no part of an extension, of a table or of another type. */
    private static final String MOVED = """
            WITH whole AS (
                SELECT oid, nspname FROM pg_catalog.pg_namespace WHERE nspname = ANY(?)
            ), single AS (
                SELECT * FROM unnest(?::text[], ?::text[]) AS it(schema, name)
            ), kept AS (
                SELECT * FROM unnest(?::text[], ?::text[]) AS it(schema, name)
            ), parts AS (
                SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype = 'e'
                UNION
                SELECT d.classid, d.objid FROM pg_catalog.pg_depend d
                JOIN pg_catalog.pg_class c ON c.oid = d.objid AND c.relkind = 'S'
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')
                UNION
                SELECT classid, objid FROM pg_catalog.pg_depend
                WHERE classid IN ('pg_catalog.pg_proc'::regclass, 'pg_catalog.pg_type'::regclass) AND deptype = 'i'
            ), objects AS (
                SELECT 'pg_catalog.pg_class'::regclass::oid AS classid, c.oid, n.nspname,
                    format('ALTER %s %I.%I', CASE c.relkind
                        WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'f' THEN 'FOREIGN TABLE'
                        WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, c.relname) AS move
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                    AND (n.oid IN (SELECT oid FROM whole)
                        OR EXISTS (SELECT FROM single s WHERE s.schema = n.nspname AND s.name = c.relname))
                    AND NOT EXISTS (SELECT FROM kept k WHERE k.schema = n.nspname AND k.name = c.relname)
                UNION ALL
                SELECT 'pg_catalog.pg_proc'::regclass, p.oid, w.nspname,
                    format('ALTER %s %I.%I(%s)', CASE p.prokind WHEN 'a' THEN 'AGGREGATE' ELSE 'ROUTINE' END,
                        w.nspname, p.proname, CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*'
                            ELSE pg_catalog.pg_get_function_identity_arguments(p.oid) END)
                FROM pg_catalog.pg_proc p JOIN whole w ON w.oid = p.pronamespace
                UNION ALL
                SELECT 'pg_catalog.pg_type'::regclass, t.oid, w.nspname,
                    format('ALTER %s %I.%I', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, w.nspname, t.typname)
                FROM pg_catalog.pg_type t JOIN whole w ON w.oid = t.typnamespace
                WHERE t.typtype IN ('d', 'e', 'r') OR (t.typtype = 'c'
                    AND (SELECT c.relkind FROM pg_catalog.pg_class c WHERE c.oid = t.typrelid) = 'c')
            ), moved AS (
                SELECT o.* FROM objects o
                WHERE NOT EXISTS (SELECT FROM parts p WHERE p.classid = o.classid AND p.objid = o.oid)
            )
            """;

    /** Of each object its schema, and an {@code ALTER} without its end. */
    static final String MOVES = MOVED + "SELECT nspname, move FROM moved ORDER BY classid, oid";

    /**
     * What stays and is made of what is moved: its description and that of the moved object. The rows of
     * {@code pg_depend} name parts of tables, which are told by their table.
     */
    static final String DEPENDENTS = MOVED + """
            , used AS (
                SELECT classid, oid FROM moved
                UNION
                SELECT 'pg_catalog.pg_type'::regclass, t.oid
                FROM pg_catalog.pg_type t
                LEFT JOIN pg_catalog.pg_type e ON e.typarray = t.oid
                JOIN moved m ON m.classid = 'pg_catalog.pg_class'::regclass AND m.oid IN (t.typrelid, e.typrelid)
                UNION
                SELECT 'pg_catalog.pg_type'::regclass, t.typarray
                FROM pg_catalog.pg_type t JOIN moved m ON m.classid = 'pg_catalog.pg_type'::regclass AND m.oid = t.oid
            ), dependents AS (
                SELECT d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, coalesce(k.conrelid, r.ev_class,
                    a.adrelid, g.tgrelid, p.polrelid, i.indrelid, c.oid) AS relation
                FROM pg_catalog.pg_depend d
                JOIN used u ON u.classid = d.refclassid AND u.oid = d.refobjid
                LEFT JOIN pg_catalog.pg_constraint k ON d.classid = 'pg_catalog.pg_constraint'::regclass AND k.oid = d.objid
                LEFT JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
                LEFT JOIN pg_catalog.pg_attrdef a ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND a.oid = d.objid
                LEFT JOIN pg_catalog.pg_trigger g ON d.classid = 'pg_catalog.pg_trigger'::regclass AND g.oid = d.objid
                LEFT JOIN pg_catalog.pg_policy p ON d.classid = 'pg_catalog.pg_policy'::regclass AND p.oid = d.objid
                LEFT JOIN pg_catalog.pg_class c ON d.classid = 'pg_catalog.pg_class'::regclass AND c.oid = d.objid
                LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
                WHERE d.deptype = 'n'
            )
            SELECT DISTINCT pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid),
                pg_catalog.pg_describe_object(d.refclassid, d.refobjid, 0)
            FROM dependents d
            WHERE NOT EXISTS (
                SELECT FROM moved m
                WHERE CASE WHEN d.relation IS NULL THEN m.classid = d.classid AND m.oid = d.objid
                    ELSE m.classid = 'pg_catalog.pg_class'::regclass AND m.oid = d.relation END)
                AND NOT EXISTS (SELECT FROM used u WHERE u.classid = d.classid AND u.oid = d.objid)
            ORDER BY 1, 2""";

    private MovableObjects() {}
}
