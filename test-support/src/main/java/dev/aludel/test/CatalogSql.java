// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

/**
 * The catalog queries. All run with an empty search path, so that PostgreSQL qualifies every name it prints, and quote the
 * names they return, so that a line means one thing only.
 */
final class CatalogSql {

    private CatalogSql() {}

    /** Everything in the schemas of users; what belongs to an extension is described by the extension. */
    private static final String OURS = """
            n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
              and not exists (select from pg_depend e
                where e.classid = '%1$s'::regclass and e.objid = %2$s and e.deptype = 'e')
            """;

    private static String ours(String catalog, String oid) {
        return OURS.formatted(catalog, oid);
    }

    /** schema, head */
    static final String SCHEMAS = """
            select n.nspname,
              coalesce('comment ' || quote_literal(obj_description(n.oid, 'pg_namespace')), '')
            from pg_namespace n
            where\s""" + ours("pg_namespace", "n.oid");

    /** schema, oid, quoted name, relkind, raw name, the rest of the head, the text of a view */
    static final String RELATIONS = """
            select n.nspname, c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.relkind::text, c.relname,
              concat_ws(' ',
                case c.relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end,
                case c.relkind when 'p' then 'partitioned by ' || pg_get_partkeydef(c.oid) end,
                (select string_agg(case when c.relispartition then 'partition of ' else 'inherits ' end
                     || h.inhparent::regclass, ' ' order by h.inhseqno)
                   from pg_inherits h where h.inhrelid = c.oid),
                pg_get_expr(c.relpartbound, c.oid),
                'with (' || (select string_agg(o, ', ' order by o) from (select unnest(c.reloptions)
                   union all select 'toast.' || unnest(x.reloptions) from pg_class x where x.oid = c.reltoastrelid) s(o))
                   || ')',
                case when c.relrowsecurity then 'row security' end,
                case when c.relforcerowsecurity then 'row security for the owner' end,
                'comment ' || quote_literal(obj_description(c.oid, 'pg_class'))),
              case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and\s""" + ours("pg_class", "c.oid");

    /**
     * relation, quoted name, position, type, the default or generated expression, s or v if generated, what stands before
     * the expression, what stands after it, type with collation
     */
    static final String COLUMNS = """
            select c.oid, quote_ident(a.attname), a.attnum, format_type(a.atttypid, a.atttypmod),
              pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text,
              concat_ws(' ',
                'collate ' || case when a.attcollation <> t.typcollation
                  then (select quote_ident(l.collname) from pg_collation l where l.oid = a.attcollation) end,
                case when a.attnotnull then 'not null' end,
                case a.attidentity when 'a' then 'identity always' when 'd' then 'identity by default' end,
                (select format('start %s increment %s min %s max %s cache %s', s.seqstart, s.seqincrement, s.seqmin,
                     s.seqmax, s.seqcache) || case when s.seqcycle then ' cycle' else '' end
                   from pg_depend i join pg_sequence s on s.seqrelid = i.objid
                  where i.classid = 'pg_class'::regclass and i.refclassid = 'pg_class'::regclass
                    and i.refobjid = c.oid and i.refobjsubid = a.attnum and i.deptype = 'i')),
              coalesce('comment ' || quote_literal(col_description(c.oid, a.attnum)), ''),
              format_type(a.atttypid, a.atttypmod) || coalesce((select ' collate ' || quote_ident(k.nspname) || '.'
                || quote_ident(l.collname) from pg_collation l join pg_namespace k on k.oid = l.collnamespace
                where l.oid = a.attcollation and a.attcollation <> t.typcollation), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and\s""" + ours("pg_class", "c.oid") + " order by c.oid, a.attnum";

    /** relation, raw name, quoted name, type, definition, what stands after it; not-null constraints are in the columns */
    static final String CONSTRAINTS = """
            select c.oid, o.conname, quote_ident(o.conname), o.contype::text, pg_get_constraintdef(o.oid),
              concat_ws(' ',
                (select 'with (' || (select string_agg(p, ', ' order by p) from unnest(x.reloptions) p) || ')'
                   from pg_class x where x.oid = o.conindid and o.contype in ('p', 'u')),
                'comment ' || quote_literal(obj_description(o.oid, 'pg_constraint')))
            from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
            where o.contype in ('c', 'f', 'p', 'u', 'x') and\s""" + ours("pg_class", "c.oid");

    /** relation, raw name, quoted name, unique?, the definition after the table's name, whether it has expressions, rest */
    static final String INDEXES = """
            select c.oid, x.relname, quote_ident(x.relname), case when i.indisunique then 'unique' else '' end,
              substr(pg_get_indexdef(x.oid), 1 + length(concat('CREATE ', case when i.indisunique then 'UNIQUE ' end,
                'INDEX ', quote_ident(x.relname), ' ON ', case when x.relkind = 'I' then 'ONLY ' end,
                quote_ident(n.nspname), '.', quote_ident(c.relname), ' '))),
              i.indexprs is not null or i.indpred is not null,
              concat_ws(' ', case when not i.indisvalid then 'invalid' end,
                'comment ' || quote_literal(obj_description(x.oid, 'pg_class')))
            from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
              join pg_namespace n on n.oid = c.relnamespace
            where not exists (select from pg_constraint o where o.conindid = x.oid and o.contype in ('p', 'u', 'x'))
              and\s""" + ours("pg_class", "c.oid");

    /** schema, kind, raw name, head: the objects that are not relations with columns */
    static final String OTHERS = """
            select n.nspname, 'sequence', c.relname, concat_ws(' ', quote_ident(n.nspname) || '.' || quote_ident(c.relname),
              case c.relpersistence when 'u' then 'unlogged' end,
              'as ' || format_type(s.seqtypid, null),
              format('start %s increment %s min %s max %s cache %s', s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                s.seqcache), case when s.seqcycle then 'cycle' end,
              'owned by ' || (select d.refobjid::regclass || '.' || quote_ident(a.attname)
                 from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'a'
                  and d.refclassid = 'pg_class'::regclass),
              'comment ' || quote_literal(obj_description(c.oid, 'pg_class')))
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
            where not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                and d.deptype = 'i') and\s""" + ours("pg_class", "c.oid") + """
            union all
            select n.nspname, 'enum', t.typname, concat_ws(' ', quote_ident(n.nspname) || '.' || quote_ident(t.typname),
              '(' || (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
                        from pg_enum e where e.enumtypid = t.oid) || ')',
              'comment ' || quote_literal(obj_description(t.oid, 'pg_type')))
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e' and\s""" + ours("pg_type", "t.oid") + """
            union all
            select n.nspname, 'cast', t.typname, concat_ws(' ', format_type(k.castsource, null), 'to',
              format_type(k.casttarget, null), k.castmethod, k.castcontext, nullif(k.castfunc::regproc::text, '-'))
            from pg_cast k join pg_type t on t.oid in (k.castsource, k.casttarget)
              join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e' and\s"""
            + ours("pg_type", "t.oid") + """
            union all
            select n.nspname, 'domain', t.typname, concat_ws(' ', quote_ident(n.nspname) || '.' || quote_ident(t.typname),
              format_type(t.typbasetype, t.typtypmod), case when t.typnotnull then 'not null' end,
              'default ' || t.typdefault,
              (select string_agg('constraint ' || quote_ident(o.conname) || ' ' || pg_get_constraintdef(o.oid), ' '
                 order by o.conname) from pg_constraint o where o.contypid = t.oid and o.contype = 'c'),
              'comment ' || quote_literal(obj_description(t.oid, 'pg_type')))
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'd' and\s"""
            + ours("pg_type", "t.oid") + """
            union all
            select n.nspname, 'composite type', c.relname, concat_ws(' ',
              quote_ident(n.nspname) || '.' || quote_ident(c.relname),
              '(' || (select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', '
                 order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                   and not a.attisdropped) || ')')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'c' and\s""" + ours("pg_type", "c.reltype") + """
            union all
            select n.nspname, 'function', p.proname, concat_ws(' ',
              quote_ident(n.nspname) || '.' || quote_ident(p.proname)
                || '(' || pg_get_function_identity_arguments(p.oid) || ')',
              case when p.prokind in ('f', 'p') then 'body ' || md5(pg_get_functiondef(p.oid)) end)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where\s""" + ours("pg_proc", "p.oid") + """
            union all
            select n.nspname, 'trigger', g.tgname, pg_get_triggerdef(g.oid)
            from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not g.tgisinternal and\s"""
            + ours("pg_class", "c.oid") + """
            union all
            select n.nspname, 'policy', p.polname, concat_ws(' ', quote_ident(p.polname), 'on', c.oid::regclass,
              'for', p.polcmd, 'using ' || pg_get_expr(p.polqual, p.polrelid),
              'with check ' || pg_get_expr(p.polwithcheck, p.polrelid))
            from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
            where\s""" + ours("pg_class", "c.oid") + """
            union all
            select n.nspname, 'extension', x.extname, quote_ident(x.extname) || ' in ' || quote_ident(n.nspname)
            from pg_extension x join pg_namespace n on n.oid = x.extnamespace
            where x.extname <> 'plpgsql'
            """;
}
