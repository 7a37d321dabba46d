// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;

import dev.aludel.operation.BatchRows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The key by which the rows of a table are gone through.
 *
 * @param rows the rows
 * @param columns its columns with their types, in order
 */
record BatchKey(BatchRows rows, List<Column> columns) {

    /** The usable keys of a table, the primary key first; PostgreSQL compares rows by an index of the same order. */
    private static final String KEYS = """
            SELECT i.indexrelid, a.attname, format_type(a.atttypid, a.atttypmod), i.indisprimary, a.attnotnull
            FROM pg_catalog.pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (number, place)
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number AND k.number > 0
            WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
                AND k.place <= i.indnkeyatts
            ORDER BY i.indisprimary DESC, i.indexrelid, k.place""";

    BatchKey {
        columns = List.copyOf(columns);
    }

    /**
     * Looks the key up.
     *
     * @throws BatchKeyException if there is none
     */
    static BatchKey of(Session session, BatchRows rows) throws SQLException {
        String table = quoted(rows.table());
        if (session.text("SELECT (to_regclass(?) IS NULL)::text", table).equals("true")) {
            throw BatchKeyException.noTable(rows);
        }
        Map<Long, List<Column>> keys = new LinkedHashMap<>();
        session.query(
                KEYS,
                it -> keys.computeIfAbsent(it.getLong(1), key -> new ArrayList<>())
                        .add(new Column(
                                String.valueOf(it.getString(2)),
                                String.valueOf(it.getString(3)),
                                it.getBoolean(4),
                                it.getBoolean(5))),
                table);
        for (List<Column> key : keys.values()) {
            if (rows.key().isEmpty() ? key.get(0).primary() : isMeant(rows.key(), key)) {
                return new BatchKey(rows, key);
            }
        }
        throw rows.key().isEmpty() ? BatchKeyException.noPrimaryKey(rows) : BatchKeyException.noSuchKey(rows);
    }

    private static boolean isMeant(List<String> names, List<Column> key) {
        return key.stream().map(Column::name).toList().equals(names)
                && key.stream().allMatch(Column::required);
    }

    /** The query for the last row of the next batch: how many rows it has, and their last key. */
    String page(BatchPosition after) {
        String names = list(it -> quoted(it.name()), ", ");
        // JSON spells dates and numbers alike whatever the session's settings are.
        String keys = list(it -> "to_json(" + quoted(it.name()) + ") #>> '{}'", ", ");
        return "WITH page AS (SELECT " + names + " FROM " + quoted(rows.table()) + " WHERE " + behind(after)
                + " ORDER BY " + names + " LIMIT " + rows.pace().size() + ")"
                + " SELECT (SELECT count(*) FROM page), " + keys + " FROM page"
                + " ORDER BY " + list(it -> quoted(it.name()) + " DESC", ", ") + " LIMIT 1";
    }

    /** The condition on the rows of a batch. */
    String condition(BatchPosition after, List<String> last) {
        return behind(after) + " AND " + compare("<=", last);
    }

    private String behind(BatchPosition after) {
        List<String> key = after.key();
        return key == null ? "true" : compare(">", key);
    }

    private String compare(String operator, List<String> values) {
        List<String> bounds = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            bounds.add(
                    "CAST(" + literal(values.get(i)) + " AS " + columns.get(i).type() + ")");
        }
        String table = quoted(rows.table().name());
        String key = list(it -> table + "." + quoted(it.name()), ", ");
        return "(" + key + ") " + operator + " (" + String.join(", ", bounds) + ")";
    }

    private String list(Function<Column, String> spelling, String separator) {
        return columns.stream().map(spelling).collect(joining(separator));
    }

    /**
     * A column of a key.
     *
     * @param name its name
     * @param type its type, in SQL
     * @param primary whether the key is the primary one
     * @param required whether it is never null
     */
    record Column(String name, String type, boolean primary, boolean required) {}
}
