// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a catalog in eight queries, and asks PostgreSQL about the expressions in it. */
final class CatalogReader {

    private final Statement statement;
    private final Expressions expressions;
    private final List<CatalogObject> objects = new ArrayList<>();
    private final Map<Long, Relation> relations = new TreeMap<>();

    private CatalogReader(Statement statement) {
        this.statement = statement;
        this.expressions = new Expressions(statement);
    }

    /** A relation while its parts are gathered. */
    private record Relation(
            String schema, String kind, String name, String quotedName, String rest, List<Part> parts) {}

    /** A part whose expression, if it has one, is still to be settled. */
    private record Part(
            CatalogPart.Kind kind,
            String name,
            String quotedName,
            String before,
            Expressions.Text text,
            String after) {}

    static List<CatalogObject> read(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Savepoint start = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            // Text from the catalog may hold braces, which JDBC would take for its own escapes.
            statement.setEscapeProcessing(false);
            // A query, since the driver forgets what it has prepared when it sees SET search_path.
            statement.execute("select set_config('search_path', '', true)");
            return new CatalogReader(statement).read();
        } finally {
            connection.rollback(start);
            if (autoCommit) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<CatalogObject> read() throws SQLException {
        query(CatalogSql.SCHEMAS, this::schema);
        query(CatalogSql.RELATIONS, this::relation);
        query(CatalogSql.COLUMNS, this::column);
        query(CatalogSql.CONSTRAINTS, this::constraint);
        query(CatalogSql.INDEXES, this::index);
        query(CatalogSql.OTHERS, this::other);
        expressions.settle();
        for (Relation relation : relations.values()) {
            String head = words(relation.quotedName, relation.rest);
            objects.add(new CatalogObject(
                    relation.schema,
                    relation.kind,
                    relation.name,
                    head,
                    relation.parts.stream().map(CatalogReader::settled).toList()));
        }
        return objects;
    }

    private static CatalogPart settled(Part part) {
        return new CatalogPart(
                part.kind, part.name, part.quotedName, words(part.before, part.text.settled(), part.after));
    }

    private void schema(ResultSet row) throws SQLException {
        String name = row.getString(1);
        objects.add(new CatalogObject(name, "schema", name, words(quoted(name), row.getString(2)), List.of()));
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private void relation(ResultSet row) throws SQLException {
        String kind = switch (row.getString(4)) {
            case "v" -> "view";
            case "m" -> "materialized view";
            case "f" -> "foreign table";
            default -> "table";
        };
        var relation = new Relation(
                row.getString(1), kind, row.getString(5), row.getString(3), row.getString(6), new ArrayList<>());
        relations.put(row.getLong(2), relation);
        String text = row.getString(7);
        if (text != null) {
            relation.parts.add(new Part(CatalogPart.Kind.TEXT, "", "", "", expressions.view(text), ""));
        }
    }

    private void column(ResultSet row) throws SQLException {
        Relation relation = relation(row.getLong(1));
        String type = row.getString(4);
        String expression = row.getString(5);
        String generated = row.getString(6);
        String before = words(type, row.getString(7));
        expressions.column(relation.quotedName, row.getString(2), row.getString(9));
        Expressions.Text text = Expressions.Text.NONE;
        if (expression != null && generated.isEmpty()) {
            before = words(before, "default");
            text = expressions.defaultValue(row.getString(9), expression);
        } else if (expression != null) {
            before = words(before, generated.equals("v") ? "generated virtual" : "generated stored");
            text = expressions.generated(relation.quotedName, row.getString(9), expression);
        }
        relation.parts.add(
                new Part(CatalogPart.Kind.COLUMN, row.getString(2), row.getString(2), before, text, row.getString(8)));
    }

    private void constraint(ResultSet row) throws SQLException {
        Relation relation = relation(row.getLong(1));
        String definition = row.getString(5);
        Expressions.Text text = switch (row.getString(4)) {
            case "c", "x" -> expressions.constraint(relation.quotedName, definition);
            default -> Expressions.Text.known(definition);
        };
        relation.parts.add(
                new Part(CatalogPart.Kind.CONSTRAINT, row.getString(2), row.getString(3), "", text, row.getString(6)));
    }

    private void index(ResultSet row) throws SQLException {
        Relation relation = relation(row.getLong(1));
        CatalogPart.Kind kind = row.getString(4).isEmpty() ? CatalogPart.Kind.INDEX : CatalogPart.Kind.UNIQUE_INDEX;
        String definition = row.getString(5);
        Expressions.Text text = row.getBoolean(6)
                ? expressions.index(relation.quotedName, definition)
                : Expressions.Text.known(definition);
        relation.parts.add(new Part(kind, row.getString(2), row.getString(3), "", text, row.getString(7)));
    }

    private void other(ResultSet row) throws SQLException {
        objects.add(
                new CatalogObject(row.getString(1), row.getString(2), row.getString(3), row.getString(4), List.of()));
    }

    private Relation relation(long oid) {
        Relation relation = relations.get(oid);
        if (relation == null) {
            throw new IllegalStateException("The catalog changed while it was read: relation " + oid + " is new");
        }
        return relation;
    }

    /** What a row of a query becomes. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
