// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads indexes that no constraint made. */
final class IndexReader {

    private static final String OPERATOR_CLASSES_SQL = """
            select o.oid,
                   case when pg_catalog.pg_opclass_is_visible(o.oid) then '' else pg_catalog.quote_ident(n.nspname) || '.' end
                       || pg_catalog.quote_ident(o.opcname)
            from pg_catalog.pg_opclass o
            join pg_catalog.pg_namespace n on n.oid = o.opcnamespace
            where not o.opcdefault""";

    private static final String SQL = """
            with {ours}
            select i.indexrelid,
                   i.indrelid,
                   c.relname,
                   m.amname,
                   i.indisunique,
                   i.indnkeyatts,
                   i.indkey::text,
                   i.indoption::text,
                   i.indclass::text,
                   i.indcollation::text,
                   case when i.indexprs is not null then array(
                       select pg_catalog.pg_get_indexdef(i.indexrelid, g.place, false)
                       from pg_catalog.generate_series(1, i.indnkeyatts) g(place)
                       order by g.place) end,
                   i.indpred is not null,
                   pg_catalog.pg_get_expr(i.indpred, i.indrelid),
                   {nulls-not-distinct},
                   i.indisvalid,
                   c.reloptions::text,
                   s.spcname
            from ours
            join pg_catalog.pg_index i on i.indrelid = ours.oid
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_am m on m.oid = c.relam
            left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
            where not exists (
                select from pg_catalog.pg_constraint k
                where k.conrelid = i.indrelid and k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))""";

    /** The bits of {@code pg_index.indoption}. */
    private static final int DESCENDING = 1;

    private static final int NULLS_FIRST = 2;

    /** The database's own collation, {@code DEFAULT_COLLATION_OID}; never written. */
    private static final long DEFAULT_COLLATION = 100;

    private final SnapshotBuilder snapshot;

    private final Map<Long, String> operatorClasses = new HashMap<>();

    IndexReader(SnapshotBuilder snapshot) {
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(OPERATOR_CLASSES_SQL, row -> operatorClasses.put(row.getLong(1), row.getString(2)));
        queries.each(SQL, this::read);
    }

    private void read(ResultSet row) throws SQLException {
        LiveTable table = snapshot.table(row.getLong(2));
        if (table == null) {
            return;
        }
        String name = row.getString(3);
        ObjectKey key = ObjectKey.part(ObjectKey.Kind.INDEX, table.name(), name);
        if (!row.getBoolean(15)) {
            snapshot.find(
                    Finding.Kind.WARNING,
                    key,
                    "is invalid, as a concurrent build that failed leaves it; it is taken for absent");
            return;
        }
        List<Integer> numbers = Numbers.integers(row.getString(7));
        int width = row.getInt(6);
        List<IndexKey> keys = keys(table, key, row, numbers.subList(0, width));
        List<String> include = table.columnNames(numbers.subList(width, numbers.size()));
        String predicate = row.getString(13);
        if (predicate == null && row.getBoolean(12)) {
            throw new VanishedObjectException(key.toString());
        }
        boolean unique = row.getBoolean(5);
        Index index = new Index(name, keys, unique, row.getString(4), include, row.getBoolean(14), predicate);
        snapshot.add(table, index, row.getLong(1));
        findings(row, key);
    }

    private List<IndexKey> keys(LiveTable table, ObjectKey key, ResultSet row, List<Integer> numbers)
            throws SQLException {
        List<Integer> options = Numbers.integers(row.getString(8));
        List<Long> classes = Numbers.longs(row.getString(9));
        List<Long> collations = Numbers.longs(row.getString(10));
        Array expressions = row.getArray(11);
        @Nullable String[] definitions = expressions == null ? new String[0] : (String[]) expressions.getArray();
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            boolean descending = (options.get(i) & DESCENDING) != 0;
            boolean nullsFirst = (options.get(i) & NULLS_FIRST) != 0;
            boolean expression = numbers.get(i) == 0;
            @Nullable String value = expression ? definitions[i] : table.columnName(numbers.get(i));
            if (value == null || value.isEmpty()) {
                throw new VanishedObjectException(key.toString());
            }
            keys.add(new IndexKey(value, expression, descending, nullsFirst, operatorClasses.get(classes.get(i))));
            if (hasOwnCollation(table, numbers.get(i), collations.get(i))) {
                snapshot.find(
                        Finding.Kind.UNKNOWN,
                        key,
                        "has a collation of its own for %s; collations of indexes are not compared".formatted(value));
            }
        }
        return keys;
    }

    /** An expression takes its collation from a column of the table, or has one of its own. */
    private static boolean hasOwnCollation(LiveTable table, int number, long collation) {
        if (collation == 0) {
            return false;
        }
        LiveColumn column = table.columns().get(number);
        if (column != null) {
            return column.collation() != collation;
        }
        return collation != DEFAULT_COLLATION
                && table.columns().values().stream().noneMatch(it -> it.collation() == collation);
    }

    private void findings(ResultSet row, ObjectKey key) throws SQLException {
        String parameters = row.getString(16);
        if (parameters != null) {
            snapshot.find(
                    Finding.Kind.NOTE,
                    key,
                    "has storage parameters %s, which would be lost if it were made anew".formatted(parameters));
        }
        String tablespace = row.getString(17);
        if (tablespace != null) {
            snapshot.find(
                    Finding.Kind.NOTE,
                    key,
                    "is in tablespace %s, which would be lost if it were made anew".formatted(tablespace));
        }
    }
}
