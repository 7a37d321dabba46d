// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables to be filled, and puts those first that others refer to. */
final class FillTables {

    private static final String OURS = """
            c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> 'information_schema'
              and n.nspname !~ '^pg_' and c.relname !~ '^aludel_(heads|history|progress)$'
              and not exists (select from pg_depend e
                where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
            """;

    private static final String COLUMNS = """
            select c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attnum, quote_ident(a.attname),
              format_type(a.atttypid, a.atttypmod), coalesce(el.typname, bt.typname),
              case when t.typtype = 'd' then t.typtypmod else a.atttypmod end,
              array(select e.enumlabel::text from pg_enum e where e.enumtypid = coalesce(el.oid, bt.oid)
                order by e.enumsortorder),
              el.oid is not null, not a.attnotnull and not t.typnotnull,
              a.attidentity <> '' or a.attgenerated <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid), '') ~ '^nextval'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
              left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
              left join pg_type t on t.oid = a.atttypid
              left join pg_type bt on bt.oid = coalesce(nullif(t.typbasetype, 0), t.oid)
              left join pg_type el on el.oid = bt.typelem and bt.typcategory = 'A'
            where\s""" + OURS + " order by 2, a.attnum";

    private static final String UNIQUE = """
            select c.oid, i.indkey::int2[] from pg_index i join pg_class c on c.oid = i.indrelid
              join pg_namespace n on n.oid = c.relnamespace
            where i.indisunique and\s""" + OURS;

    private static final String REFERENCES = """
            select c.oid, quote_ident(tn.nspname) || '.' || quote_ident(t.relname), o.conkey,
              array(select quote_ident(a.attname) from unnest(o.confkey) with ordinality k(num, at)
                join pg_attribute a on a.attrelid = o.confrelid and a.attnum = k.num order by k.at)
            from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class t on t.oid = o.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            where o.contype = 'f' and\s""" + OURS + " order by c.oid, cardinality(o.conkey) desc, o.conname";

    private static final String CHECKS = """
            select c.oid, o.conname, coalesce(o.conkey, '{}'), pg_get_constraintdef(o.oid)
            from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
            where o.contype = 'c' and\s""" + OURS;

    private static final Pattern CONSTANT = Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.])(\\d+(?:\\.\\d+)?)");

    private final Map<Long, FillTable> tables = new TreeMap<>();

    private FillTables() {}

    /** The tables, those that others must refer to before the others. */
    static List<FillTable> read(Statement statement) throws SQLException {
        var read = new FillTables();
        read.columns(statement);
        try (ResultSet rows = statement.executeQuery(UNIQUE)) {
            while (rows.next()) {
                read.table(rows).keyColumns().addAll(numbers(rows.getArray(2)));
            }
        }
        try (ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                FillTable table = read.table(rows);
                var reference = new FillTable.Reference(rows.getString(2), numbers(rows.getArray(3)), List.of((String[])
                        rows.getArray(4).getArray()));
                table.references().add(reference);
                table.keyColumns().addAll(reference.columns());
            }
        }
        try (ResultSet rows = statement.executeQuery(CHECKS)) {
            while (rows.next()) {
                read.table(rows)
                        .checks()
                        .add(new FillTable.Check(
                                rows.getString(2), numbers(rows.getArray(3)), constants(rows.getString(4))));
            }
        }
        return ordered(read.tables.values().stream().toList());
    }

    private void columns(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                String name = rows.getString(2);
                FillTable table = tables.computeIfAbsent(
                        rows.getLong(1),
                        oid -> new FillTable(
                                name, new TreeMap<>(), new TreeSet<>(), new ArrayList<>(), new ArrayList<>()));
                if (rows.getString(4) != null && !rows.getBoolean(11)) {
                    table.columns().put(rows.getInt(3), column(rows));
                    if (rows.getString(4).replace("\"", "").endsWith("_id")) {
                        // A foreign key that a migration adds later finds its rows.
                        table.keyColumns().add(rows.getInt(3));
                    }
                }
            }
        }
    }

    private FillTable table(ResultSet row) throws SQLException {
        return Objects.requireNonNull(tables.get(row.getLong(1)), "a table that its columns' query did not name");
    }

    private static FillTable.Column column(ResultSet row) throws SQLException {
        var type = new ValueType(
                row.getString(6),
                row.getInt(7),
                List.of((String[]) row.getArray(8).getArray()),
                row.getBoolean(9));
        return new FillTable.Column(row.getString(4), row.getString(5), type, row.getBoolean(10));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Short[]) array.getArray()).map(Short::intValue).toList();
    }

    /** Strings without their quotes, numbers, and the numbers beside them. */
    static List<String> constants(String definition) {
        List<String> constants = new ArrayList<>();
        Matcher matcher = CONSTANT.matcher(definition);
        while (matcher.find()) {
            String text = matcher.group(1);
            String constant = text == null ? matcher.group(2) : text.replace("''", "'");
            constants.add(constant);
            if (constant.matches("-?\\d{1,6}")) {
                constants.add(Integer.toString(Integer.parseInt(constant) + 1));
                constants.add(Integer.toString(Integer.parseInt(constant) - 1));
            }
        }
        return constants.stream().distinct().toList();
    }

    private static List<FillTable> ordered(List<FillTable> tables) {
        List<FillTable> left = new ArrayList<>(tables);
        left.sort((one, other) -> one.name().compareTo(other.name()));
        List<FillTable> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            FillTable next = left.stream()
                    .filter(table -> waitsFor(table, left, false) == 0)
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(table -> waitsFor(table, left, true) == 0)
                            .findFirst())
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static long waitsFor(FillTable table, List<FillTable> left, boolean onlyHard) {
        return table.references().stream()
                .filter(reference -> !reference.target().equals(table.name()))
                .filter(reference -> !onlyHard || reference.isHard(table))
                .filter(reference ->
                        left.stream().anyMatch(other -> other.name().equals(reference.target())))
                .count();
    }
}
