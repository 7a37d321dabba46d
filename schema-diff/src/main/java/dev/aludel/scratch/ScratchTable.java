// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.Expression.ContextColumn;
import dev.aludel.canonical.Reading;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A temporary table that holds expressions until PostgreSQL's print of them is read.
 *
 * @param name its name
 * @param columns the columns that the expressions name, with their types
 * @param expressions the expressions
 */
record ScratchTable(String name, Map<String, String> columns, List<Expression> expressions) {

    private static final int MAXIMUM_COLUMNS = 1000;

    private static final int MAXIMUM_EXPRESSIONS = 200;

    /** Reads checks, then defaults, generated values and types by column, then index keys and predicates. */
    private static final String PRINTS = """
            SELECT conname, CASE WHEN contype = 'x' THEN pg_get_constraintdef(oid) ELSE pg_get_expr(conbin, conrelid) END
              FROM pg_constraint WHERE contype IN ('c', 'x') AND conrelid = ?::regclass
            UNION ALL
            SELECT attname, CASE WHEN attname LIKE 'aludel\\_type\\_%' THEN format_type(atttypid, atttypmod)
                                 WHEN attname LIKE 'aludel\\_base\\_%' THEN
                                     CASE typtype WHEN 'd' THEN format_type(typbasetype, typtypmod)
                                                  ELSE format_type(atttypid, atttypmod) END
                                 ELSE pg_get_expr(adbin, adrelid) END
              FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
              LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
             WHERE attnum > 0 AND attname LIKE 'aludel\\_%' AND attrelid = ?::regclass
            UNION ALL
            SELECT relname, CASE WHEN indpred IS NOT NULL THEN pg_get_expr(indpred, indrelid)
                                 WHEN right(pg_get_indexdef(indexrelid), length(item) + 2) = '(' || item || ')' THEN item
                                 ELSE item || ' COLLATE ' || indcollation[0]::regcollation END
              FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
             CROSS JOIN LATERAL pg_get_indexdef(indexrelid, 1, false) AS item
             WHERE NOT indisexclusion AND indrelid = ?::regclass
            """;

    /** Puts expressions on as few tables as their columns allow. */
    static List<ScratchTable> pack(Collection<Expression> expressions, String prefix) {
        List<ScratchTable> tables = new ArrayList<>();
        for (Expression expression : expressions) {
            ScratchTable home = null;
            for (ScratchTable table : tables) {
                if (table.fits(expression)) {
                    home = table;
                    break;
                }
            }
            if (home == null) {
                home = new ScratchTable(prefix + tables.size(), new LinkedHashMap<>(), new ArrayList<>());
                tables.add(home);
            }
            home.expressions.add(expression);
            for (ContextColumn column : expression.columns()) {
                home.columns.put(column.name(), column.type());
            }
        }
        return tables;
    }

    ScratchTable named(String other) {
        return new ScratchTable(other, columns, expressions);
    }

    private boolean fits(Expression expression) {
        if (expressions.size() >= MAXIMUM_EXPRESSIONS
                || columns.size() + expressions.size() + expression.columns().size() >= MAXIMUM_COLUMNS) {
            return false;
        }
        return expression.columns().stream()
                .allMatch(it -> columns.getOrDefault(it.name(), it.type()).equals(it.type()));
    }

    /** What PostgreSQL prints for each expression. */
    Map<Expression, Reading> read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(create());
            for (int i = 0; i < expressions.size(); i++) {
                String index = index(expressions.get(i), mark(i));
                if (!index.isEmpty()) {
                    statement.execute(index);
                }
            }
        }
        return prints(connection);
    }

    private String create() {
        List<String> parts = new ArrayList<>();
        columns.forEach((column, type) -> parts.add(quoted(column) + " " + type));
        for (int i = 0; i < expressions.size(); i++) {
            Expression it = expressions.get(i);
            switch (it.kind()) {
                case CHECK -> parts.add("CONSTRAINT " + mark(i) + " CHECK (" + it.text() + ")");
                case DEFAULT -> parts.add(mark(i) + " " + it.type() + " DEFAULT " + it.text());
                case GENERATED ->
                    parts.add(mark(i) + " " + it.type() + " GENERATED ALWAYS AS (" + it.text() + ") STORED");
                case TYPE, BASE_TYPE -> parts.add(mark(i) + " " + it.text());
                case INDEX_KEY, PREDICATE, EXCLUSION, VALUE, VIEW -> {}
            }
        }
        return "CREATE TEMPORARY TABLE " + quoted(name) + " (" + String.join(", ", parts) + ") ON COMMIT DROP";
    }

    private String index(Expression expression, String mark) {
        String on = "CREATE INDEX " + mark + " ON pg_temp." + quoted(name) + " ";
        return switch (expression.kind()) {
            case INDEX_KEY -> on + "(" + expression.text() + ")";
            case PREDICATE -> on + "((1)) WHERE " + expression.text();
            // Inside CREATE TABLE, PostgreSQL makes one of two that say the same.
            case EXCLUSION ->
                "ALTER TABLE pg_temp." + quoted(name) + " ADD CONSTRAINT " + mark + " " + expression.text();
            case CHECK, DEFAULT, GENERATED, TYPE, BASE_TYPE, VALUE, VIEW -> "";
        };
    }

    private Map<Expression, Reading> prints(Connection connection) throws SQLException {
        Map<String, Expression> marks = new LinkedHashMap<>();
        for (int i = 0; i < expressions.size(); i++) {
            marks.put(mark(i), expressions.get(i));
        }
        Map<Expression, Reading> readings = new LinkedHashMap<>();
        String relation = "pg_temp." + quoted(name);
        try (var statement = connection.prepareStatement(PRINTS)) {
            statement.setString(1, relation);
            statement.setString(2, relation);
            statement.setString(3, relation);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Expression expression = marks.get(rows.getString(1));
                    if (expression != null) {
                        String text = rows.getString(2);
                        readings.put(expression, text == null ? Reading.of("NULL") : Reading.of(text));
                    }
                }
            }
        }
        return readings;
    }

    private String mark(int position) {
        return switch (expressions.get(position).kind()) {
            case TYPE -> "aludel_type_" + position;
            case BASE_TYPE -> "aludel_base_" + position;
            default -> "aludel_x_" + position;
        };
    }
}
