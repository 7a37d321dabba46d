// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static java.util.stream.Collectors.joining;

import dev.aludel.schema.QualifiedName;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and texts as SQL: quoted where PostgreSQL would read them differently otherwise.
 *
 * <p>As PostgreSQL's {@code quote_identifier} does, a name stays bare only if it is made of lower-case ASCII letters,
 * digits and underscores, doesn't start with a digit and is no key word but an unreserved one.
 */
public final class Quoting {

    /** All key words of PostgreSQL 13 to 18 that {@code pg_get_keywords()} doesn't call unreserved. */
    private static final Set<String> KEY_WORDS = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both
            case cast char character check coalesce collate collation column concurrently constraint create cross
            current_catalog current_date current_role current_schema current_time current_timestamp current_user dec
            decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign
            freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect
            interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg
            json_query json_scalar json_serialize json_table json_value lateral leading least left like limit
            localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif
            numeric offset on only or order out outer overlaps overlay placing position precision primary real
            references returning right row select session_user setof similar smallint some substring symmetric
            system_user table tablesample then time timestamp to trailing treat trim true union unique user using
            values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
            xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable""".split("\\s+", -1));

    private Quoting() {}

    /** A name of one part. */
    public static String quoted(String name) {
        return isBare(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The name of a table or a sequence, with its schema if it states one. */
    public static String quoted(QualifiedName name) {
        return qualified(name.schema(), name.name());
    }

    /** A name in a schema, or bare without one. */
    public static String qualified(@Nullable String schema, String name) {
        return schema == null ? quoted(name) : quoted(schema) + "." + quoted(name);
    }

    /** Names in parentheses. */
    public static String list(Collection<String> names) {
        return names.stream().map(Quoting::quoted).collect(joining(", ", "(", ")"));
    }

    /** A text as a literal that means the same under any setting of the session. */
    public static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    private static boolean isBare(String name) {
        if (name.isEmpty() || (name.charAt(0) >= '0' && name.charAt(0) <= '9')) {
            return false;
        }
        boolean plain = name.chars().allMatch(it -> (it >= 'a' && it <= 'z') || (it >= '0' && it <= '9') || it == '_');
        return plain && !KEY_WORDS.contains(name);
    }
}
