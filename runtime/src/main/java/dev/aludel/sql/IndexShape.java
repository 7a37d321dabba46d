// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

/** All that tells two indexes of one table apart, but their names, as a query of PostgreSQL's catalogs. */
public final class IndexShape {

    private IndexShape() {}

    /**
     * A query for the shape of an index as JSON; no row where there is no such index. PostgreSQL 15 knows of nulls that are
     * alike.
     *
     * @param oid an expression for the index's OID
     */
    public static String query(String oid) {
        return """
            SELECT row_to_json(d)::text FROM (
                SELECT m.amname, i.indisunique, i.indnkeyatts, i.indoption::text, i.indcollation::text,
                    i.indclass::text, to_jsonb(i) ->> 'indnullsnotdistinct' AS nulls, c.reloptions::text,
                    pg_get_expr(i.indpred, i.indrelid) AS predicate,
                    (SELECT array_agg(pg_get_indexdef(i.indexrelid, n, true) ORDER BY n)
                        FROM generate_series(1, i.indnatts) n) AS columns
                FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_am m ON m.oid = c.relam
                WHERE i.indexrelid = %s) d""".formatted(oid);
    }
}
