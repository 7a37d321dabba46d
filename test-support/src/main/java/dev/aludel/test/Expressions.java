// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings expressions to the form at which PostgreSQL's print stands still.
 *
 * <p>PostgreSQL prints {@code status in ('A', 'B')} on a varchar column in one form, and that form, fed back to it, in
 * another. So two databases that mean the same may print differently, by what was fed to them. Each expression is put on a
 * temporary table with the columns of its own, printed, and fed again until the print no longer changes. What PostgreSQL
 * doesn't take back stays as it is. All temporary tables are rolled back.
 */
final class Expressions {

    private static final int ROUNDS = 4;

    /** So many temporary tables at once: their locks are held until they are rolled back. */
    private static final int AT_ONCE = 200;

    /** Oracles read the same tables again and again; the same text on the same columns settles in the same way. */
    private static final Map<Question, String> SETTLED = new ConcurrentHashMap<>();

    /** A sequence's name in quotes is printed as it was read. */
    private static final Pattern NEXT_VALUE = Pattern.compile("nextval\\('[^']*'::regclass\\)");

    private static final String PRINTS = """
            select o.conname::text, pg_get_constraintdef(o.oid)
              from pg_constraint o where o.connamespace = pg_my_temp_schema() and o.conname ~ '^aludel_c'
            union all
            select x.relname::text,
                substring(pg_get_indexdef(x.oid) from '^CREATE INDEX aludel_i\\d+ ON pg_temp\\w*\\.aludel_t\\d+ (.*)$')
              from pg_class x
              where x.relnamespace = pg_my_temp_schema() and x.relname ~ '^aludel_i'
            union all
            select a.attname::text, pg_get_expr(d.adbin, d.adrelid)
              from pg_class c join pg_attribute a on a.attrelid = c.oid
                join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
              where c.relnamespace = pg_my_temp_schema() and a.attname ~ '^aludel_[dg]'
            union all
            select c.relname::text, pg_get_viewdef(c.oid)
              from pg_class c where c.relnamespace = pg_my_temp_schema() and c.relname ~ '^aludel_v'
            """;

    private final Statement statement;
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Text> defaults = new HashMap<>();
    private final Map<String, StringBuilder> columns = new HashMap<>();

    Expressions(Statement statement) {
        this.statement = statement;
    }

    /** What the form at which a print stands still depends on. */
    private record Question(String server, String columns, String feed, String print) {}

    /** An expression, and how it is fed to PostgreSQL: on which table, as what. */
    static final class Text {

        static final Text NONE = new Text("", "", "", "");

        private final String table;
        private final String name;
        private final String feed;
        private String print;

        private Text(String table, String name, String feed, String print) {
            this.table = table;
            this.name = name;
            this.feed = feed;
            this.print = print;
        }

        /** A text without expressions. */
        static Text known(String print) {
            return new Text("", "", "", print);
        }

        String settled() {
            return print;
        }
    }

    Text constraint(String table, String definition) {
        return add(table, "aludel_c", "alter table %1$s add constraint %2$s %3$s", definition);
    }

    Text index(String table, String definition) {
        return add(table, "aludel_i", "create index %2$s on %1$s %3$s", definition);
    }

    Text generated(String table, String type, String expression) {
        return add(
                table,
                "aludel_g",
                "alter table %1$s add column %2$s " + type.replace("%", "%%") + " generated always as (%3$s) stored",
                expression);
    }

    /** A default sees no column, so that equal ones of columns with equal types are one question. */
    Text defaultValue(String type, String expression) {
        if (NEXT_VALUE.matcher(expression).matches()) {
            return Text.known(expression);
        }
        return defaults.computeIfAbsent(
                type + " " + expression,
                key -> add(
                        "",
                        "aludel_d",
                        "alter table %1$s add column %2$s " + type.replace("%", "%%") + " default %3$s",
                        expression));
    }

    Text view(String definition) {
        return add("", "aludel_v", "create temporary view %2$s as %3$s", definition);
    }

    private Text add(String table, String prefix, String feed, String print) {
        var text = new Text(table, prefix + texts.size(), feed, print);
        texts.add(text);
        return text;
    }

    /** Tells of a column, since the meaning of an expression depends on the columns around it. */
    void column(String table, String name, String type) {
        columns.computeIfAbsent(table, key -> new StringBuilder())
                .append(name)
                .append(' ')
                .append(type)
                .append(", ");
    }

    void settle() throws SQLException {
        String server = statement.getConnection().getMetaData().getDatabaseProductVersion();
        Map<Text, Question> open = new LinkedHashMap<>();
        for (Text text : texts) {
            var question = new Question(server, String.valueOf(columns.get(text.table)), text.feed, text.print);
            String settled = SETTLED.get(question);
            if (settled != null) {
                text.print = settled;
            } else {
                open.put(text, question);
            }
        }
        List<Text> moving = List.copyOf(open.keySet());
        for (int round = 0; round < ROUNDS && !moving.isEmpty(); round++) {
            moving = moved(moving);
        }
        open.forEach((text, question) -> {
            // What a view means depends on more than its text.
            if (!text.name.startsWith("aludel_v")) {
                SETTLED.put(question, text.print);
            }
        });
    }

    private List<Text> moved(List<Text> moving) throws SQLException {
        Map<String, List<Text>> byTable =
                moving.stream().collect(Collectors.groupingBy(text -> text.table, TreeMap::new, Collectors.toList()));
        List<List<Text>> groups = new ArrayList<>();
        byTable.values().forEach(group -> groups.addAll(chunks(group)));
        List<Text> moved = new ArrayList<>();
        for (List<List<Text>> some : chunks(groups)) {
            moved.addAll(feed(some));
        }
        return moved;
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return chunks;
    }

    /** Feeds the texts, a group per table, and returns those whose print has changed. */
    private List<Text> feed(List<List<Text>> groups) throws SQLException {
        Connection connection = statement.getConnection();
        Savepoint before = connection.setSavepoint();
        List<List<String>> scripts = new ArrayList<>();
        for (List<Text> group : groups) {
            scripts.add(script("aludel_t" + scripts.size(), group));
        }
        if (!taken(scripts.stream().flatMap(List::stream).toList())) {
            for (List<String> script : scripts) {
                feedAlone(script);
            }
        }
        Map<String, String> prints = prints();
        connection.rollback(before);
        return groups.stream()
                .flatMap(List::stream)
                .filter(text -> changed(text, prints.get(text.name)))
                .toList();
    }

    private void feedAlone(List<String> script) throws SQLException {
        if (!taken(script)) {
            for (String single : script) {
                taken(List.of(single));
            }
        }
    }

    private static List<String> script(String temporary, List<Text> group) {
        List<String> script = new ArrayList<>();
        String table = group.get(0).table;
        script.add("create temporary table " + temporary + " (" + (table.isEmpty() ? "" : "like " + table) + ")");
        for (Text text : group) {
            script.add(text.feed.formatted(temporary, text.name, text.print.replaceFirst(";$", "")));
        }
        return script;
    }

    private boolean taken(List<String> script) throws SQLException {
        Connection connection = statement.getConnection();
        Savepoint before = connection.setSavepoint();
        try {
            statement.execute(String.join(";\n", script));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        }
    }

    private Map<String, String> prints() throws SQLException {
        Map<String, String> prints = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(PRINTS)) {
            while (rows.next()) {
                prints.put(rows.getString(1), rows.getString(2));
            }
        }
        return prints;
    }

    private static boolean changed(Text text, @Nullable String print) {
        if (print == null || print.equals(text.print)) {
            return false;
        }
        text.print = print;
        return true;
    }
}
