// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
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
                       || pg_catalog.quote_ident(o.opcname),
                   o.opcdefault
            from pg_catalog.pg_opclass o
            join pg_catalog.pg_namespace n on n.oid = o.opcnamespace""";

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
                   c.reloptions::text[],
                   s.spcname,
                   pg_catalog.obj_description(i.indexrelid, 'pg_class'),
                   pg_catalog.pg_get_indexdef(i.indexrelid),
                   array(select case when l.oid <> 100 then
                             case when pg_catalog.pg_collation_is_visible(l.oid) then ''
                                  else pg_catalog.quote_ident(ln.nspname) || '.' end || pg_catalog.quote_ident(l.collname)
                             else '"default"' end
                         from pg_catalog.unnest(i.indcollation) with ordinality u(number, place)
                         left join pg_catalog.pg_collation l on l.oid = u.number
                         left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
                         order by u.place),
                   array(select pg_catalog.array_to_string(a.attoptions, ', ')
                         from pg_catalog.pg_attribute a
                         where a.attrelid = i.indexrelid
                         order by a.attnum)
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

    private final SnapshotBuilder snapshot;

    private final Map<Long, OperatorClass> operatorClasses = new HashMap<>();

    IndexReader(SnapshotBuilder snapshot) {
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(
                OPERATOR_CLASSES_SQL,
                row -> operatorClasses.put(row.getLong(1), new OperatorClass(row.getString(2), row.getBoolean(3))));
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
        var index = new Index(
                name,
                keys(table, key, row, numbers.subList(0, width)),
                row.getBoolean(5),
                row.getString(4),
                table.columnNames(numbers.subList(width, numbers.size())),
                predicate(key, row),
                new IndexOptions(row.getBoolean(14), StorageParameters.of(texts(row, 16)), row.getString(18)));
        snapshot.add(table, index, row.getLong(1));
        findings(row, key);
    }

    private static @Nullable String predicate(ObjectKey key, ResultSet row) throws SQLException {
        String predicate = row.getString(13);
        if (predicate == null && row.getBoolean(12)) {
            throw new VanishedObjectException(key.toString());
        }
        return predicate;
    }

    private List<IndexKey> keys(LiveTable table, ObjectKey key, ResultSet row, List<Integer> numbers)
            throws SQLException {
        List<Integer> options = Numbers.integers(row.getString(8));
        List<Long> classes = Numbers.longs(row.getString(9));
        List<Long> collations = Numbers.longs(row.getString(10));
        @Nullable String[] definitions = texts(row, 11);
        @Nullable String[] collationNames = texts(row, 20);
        @Nullable String[] classOptions = texts(row, 21);
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            boolean descending = (options.get(i) & DESCENDING) != 0;
            boolean nullsFirst = (options.get(i) & NULLS_FIRST) != 0;
            boolean expression = numbers.get(i) == 0;
            @Nullable String value = expression ? definitions[i] : table.columnName(numbers.get(i));
            if (value == null || value.isEmpty()) {
                throw new VanishedObjectException(key.toString());
            }
            @Nullable String collation = collationNames[i];
            boolean collated = collation != null
                    && isCollated(table, numbers.get(i), collations.get(i), value + " COLLATE " + collation, row);
            keys.add(new IndexKey(
                    value,
                    expression,
                    descending,
                    nullsFirst,
                    operatorClass(classes.get(i), classOptions[i]),
                    collated ? collation : null));
        }
        return keys;
    }

    /** The operator class, unless it is the type's default one and has no options. */
    private @Nullable String operatorClass(long number, @Nullable String options) {
        OperatorClass operators = operatorClasses.get(number);
        if (operators == null) {
            return null;
        }
        if (options != null && !options.isEmpty()) {
            return operators.name() + " (" + options + ")";
        }
        return operators.byDefault() ? null : operators.name();
    }

    /** Whether a key has a collation of its own; an expression prints the one that it brings along inside itself. */
    private static boolean isCollated(LiveTable table, int number, long collation, String printed, ResultSet row)
            throws SQLException {
        LiveColumn column = table.columns().get(number);
        return column == null
                ? given(row.getString(19)).contains(printed)
                : collation != 0 && column.collation() != collation;
    }

    private static @Nullable String[] texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new String[0] : (@Nullable String[]) array.getArray();
    }

    private static String given(@Nullable String text) throws VanishedObjectException {
        if (text == null) {
            throw new VanishedObjectException("an index");
        }
        return text;
    }

    /**
     * An operator class.
     *
     * @param name its name in SQL
     * @param byDefault whether it is the one that its type takes by itself
     */
    private record OperatorClass(String name, boolean byDefault) {}

    private void findings(ResultSet row, ObjectKey key) throws SQLException {
        String tablespace = row.getString(17);
        if (tablespace != null) {
            snapshot.find(
                    Finding.Kind.NOTE,
                    key,
                    "is in tablespace %s, which would be lost if it were made anew".formatted(tablespace));
        }
    }
}
