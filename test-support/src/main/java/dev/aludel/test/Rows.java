// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of all tables of a database, kept to see whether a migration harmed them; and a way to make some. */
public final class Rows {

    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(a.attname),
              format_type(a.atttypid, a.atttypmod), coalesce(a.attnum = any (i.indkey), false)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
              left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              left join pg_index i on i.indrelid = c.oid and i.indisprimary
            where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
              and c.relname !~ '^aludel_(heads|history|progress)$'
            order by 1, 2
            """;

    private final Map<String, TableRows> tables;

    private Rows(Map<String, TableRows> tables) {
        this.tables = tables;
    }

    /**
     * Puts up to three rows into every table, whatever the schema, and commits if the connection does so by itself. There
     * are no nulls where values are possible, so that a column may become required; columns of keys, and those named
     * {@code …_id}, count 1, 2, 3, so that a foreign key may be added. A table for which no row can be found stays empty,
     * and the result says why.
     */
    public static Filling fill(Connection connection, long seed) throws SQLException {
        return fill(connection, seed, false);
    }

    /** As {@link #fill}, but every other value is null where it may be. */
    public static Filling fillWithNulls(Connection connection, long seed) throws SQLException {
        return fill(connection, seed, true);
    }

    private static Filling fill(Connection connection, long seed, boolean withNulls) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Map<String, Integer> rows = new TreeMap<>();
        Map<String, String> skipped = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            // A refusal at the commit would come too late to draw another row.
            statement.execute("set constraints all immediate");
            for (FillTable table : FillTables.read(statement)) {
                try {
                    var random = new Random(seed * 31 + table.name().hashCode());
                    rows.put(table.name(), new RowFiller(statement, table, random, withNulls).fill());
                } catch (RowFiller.Unfillable e) {
                    skipped.put(table.name(), String.valueOf(e.getMessage()));
                }
            }
        } finally {
            // Also commits, as JDBC has it.
            connection.setAutoCommit(autoCommit);
        }
        return new Filling(rows, skipped);
    }

    /** Reads all rows; the tables of Aludel itself are left out. */
    public static Rows of(Connection connection) throws SQLException {
        Map<String, Map<String, String>> types = new TreeMap<>();
        Map<String, List<String>> keys = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet columns = statement.executeQuery(TABLES)) {
                while (columns.next()) {
                    Map<String, String> ofTable = types.computeIfAbsent(columns.getString(1), name -> new TreeMap<>());
                    List<String> key = keys.computeIfAbsent(columns.getString(1), name -> new ArrayList<>());
                    if (columns.getString(2) != null) {
                        ofTable.put(columns.getString(2), columns.getString(3));
                    }
                    if (columns.getBoolean(4)) {
                        key.add(columns.getString(2));
                    }
                }
            }
            Map<String, TableRows> tables = new TreeMap<>();
            for (Map.Entry<String, Map<String, String>> entry : types.entrySet()) {
                String name = entry.getKey();
                List<String> key = keys.getOrDefault(name, List.of());
                tables.put(name, new TableRows(name, entry.getValue(), key, read(statement, name, entry.getValue())));
            }
            return new Rows(tables);
        }
    }

    private static List<Map<String, String>> read(Statement statement, String table, Map<String, String> types)
            throws SQLException {
        List<Map<String, String>> found = new ArrayList<>();
        String values = types.keySet().stream().map(column -> column + "::text").collect(Collectors.joining(", "));
        try (ResultSet rows = statement.executeQuery("select " + values + " from only " + table)) {
            while (rows.next()) {
                Map<String, String> row = new TreeMap<>();
                int position = 1;
                for (String column : types.keySet()) {
                    String value = rows.getString(position);
                    if (value != null) {
                        row.put(column, value);
                    }
                    position++;
                }
                found.add(row);
            }
        }
        return found;
    }

    /**
     * What harm came to rows between two readings, a line each: rows of a table that both have are as many, and have the
     * same values in all columns that both have with one type. Rows are paired by their primary key where it stayed, else
     * by what is in them. Tables and columns of one reading only are not looked at.
     */
    public static List<String> unharmed(Rows before, Rows after) {
        List<String> harm = new ArrayList<>();
        before.tables.forEach((name, rows) -> {
            TableRows there = after.tables.get(name);
            if (there != null) {
                harm.addAll(rows.harm(there));
            }
        });
        return harm;
    }

    /** The same rows without one column; names are as PostgreSQL quotes them, the table's with its schema. */
    public Rows without(String table, String column) {
        TableRows rows = tables.get(table);
        if (rows == null) {
            return this;
        }
        Map<String, TableRows> others = new TreeMap<>(tables);
        others.put(table, rows.without(column));
        return new Rows(others);
    }

    /** The same rows with another name for a column; names are as PostgreSQL quotes them. */
    public Rows renamed(String table, String from, String to) {
        TableRows rows = tables.get(table);
        if (rows == null) {
            return this;
        }
        Map<String, TableRows> others = new TreeMap<>(tables);
        others.put(table, rows.renamed(from, to));
        return new Rows(others);
    }

    /** The same rows with another name for a table; names are as PostgreSQL quotes them, with their schemas. */
    public Rows renamed(String from, String to) {
        Map<String, TableRows> others = new TreeMap<>(tables);
        TableRows rows = others.remove(from);
        if (rows != null) {
            others.put(to, rows.named(to));
        }
        return new Rows(others);
    }

    /** How many rows a table has; its name is qualified, and quoted where PostgreSQL would. */
    public int count(String table) {
        TableRows rows = tables.get(table);
        return rows == null ? 0 : rows.rows().size();
    }

    /** The values, for the message of a failed assertion. */
    @Override
    public String toString() {
        return tables.values().stream().map(TableRows::toString).collect(Collectors.joining("\n"));
    }
}
