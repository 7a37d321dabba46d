// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.ExpressionReader;
import dev.aludel.canonical.Reading;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Quoting;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads expressions on temporary tables, in a transaction that is rolled back.
 *
 * <p>Expressions are put on as few tables as possible: two share one unless a column of theirs has the same name and
 * another type. What PostgreSQL prints is fed in again until it prints its own input, four rounds at most: its printed
 * form of {@code in ('A', 'B')} on a varchar, read again, prints differently.
 */
public final class PostgresExpressionReader implements ExpressionReader {

    private static final int MAXIMUM_ROUNDS = 4;

    private final Connection connection;

    private final String defaultSchema;

    private final boolean own;

    private final Schema ground;

    private final ExpressionReader beyond;

    private PostgresExpressionReader(
            Connection connection, String defaultSchema, boolean own, Schema ground, ExpressionReader beyond) {
        this.connection = connection;
        this.defaultSchema = defaultSchema;
        this.own = own;
        this.ground = ground;
        this.beyond = beyond;
    }

    /**
     * A reader on a connection that nobody else uses meanwhile; it makes temporary objects only.
     *
     * @param connection the connection; its role needs the right to make temporary tables
     * @param defaultSchema the schema where names without one are looked up
     */
    public PostgresExpressionReader(Connection connection, String defaultSchema) {
        this(connection, defaultSchema, false, Schema.empty(), (expressions, enums) -> Map.of());
    }

    /** A reader on a database that is made for it, in which it may make schemas and types. */
    public static PostgresExpressionReader onScratch(Connection connection, String defaultSchema) {
        return new PostgresExpressionReader(
                connection, defaultSchema, true, Schema.empty(), (expressions, enums) -> Map.of());
    }

    /** The same reader, which asks another one for what needs enum types that can't be temporary. */
    public PostgresExpressionReader or(ExpressionReader other) {
        return new PostgresExpressionReader(connection, defaultSchema, own, ground, other);
    }

    /** The same reader, which first makes a schema for the queries of views to stand on, and takes it back after. */
    public PostgresExpressionReader over(Schema schema) {
        return new PostgresExpressionReader(connection, defaultSchema, own, schema, beyond);
    }

    @Override
    public Map<Expression, Reading> read(Collection<Expression> expressions, Collection<EnumType> enums) {
        try {
            return RolledBack.call(connection, defaultSchema, () -> {
                make(ground);
                boolean complete = new ScratchEnums(connection, own).make(enums);
                Map<Expression, Reading> readings = fixpoints(expressions);
                return complete ? readings : beyond.completing(readings, enums);
            });
        } catch (SQLException e) {
            Map<Expression, Reading> refused = new LinkedHashMap<>();
            expressions.forEach(it -> refused.put(it, Reading.refused(Messages.first(e))));
            return refused;
        }
    }

    private void make(Schema schema) throws SQLException {
        if (schema.equals(Schema.empty())) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Quoting.quoted(defaultSchema));
            for (Statement each :
                    new SchemaDiffer().plan(Schema.empty(), schema).statements()) {
                statement.execute(each.sql());
            }
        }
    }

    private Map<Expression, Reading> fixpoints(Collection<Expression> expressions) throws SQLException {
        Map<Expression, Reading> readings = new LinkedHashMap<>();
        Map<Expression, Reading> printed = new HashMap<>();
        Map<Expression, Expression> moving = new LinkedHashMap<>();
        for (Expression expression : expressions) {
            if (expression.kind() == Expression.Kind.VALUE) {
                readings.put(expression, constant(expression));
            } else {
                moving.put(expression, expression);
            }
        }
        for (int round = 0; round < MAXIMUM_ROUNDS && !moving.isEmpty(); round++) {
            // What one expression prints as is often another one: the same check as the database holds it.
            Set<Expression> unknown = new LinkedHashSet<>(moving.values());
            unknown.removeAll(printed.keySet());
            printed.putAll(once(unknown, round));
            List<Expression> standing = new ArrayList<>();
            moving.forEach((asked, fed) -> {
                Reading reading = printed.getOrDefault(fed, Reading.refused("not read"));
                readings.put(asked, reading);
                String text = reading.text();
                if (text == null || text.equals(fed.text())) {
                    standing.add(asked);
                }
            });
            standing.forEach(moving::remove);
            moving.replaceAll((asked, fed) -> next(fed, readings.get(asked)));
        }
        return readings;
    }

    /** What the planner makes of a constant; it computes what can never change, and only plans the rest. */
    private Reading constant(Expression expression) throws SQLException {
        var savepoint = connection.setSavepoint();
        List<String> plan = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (var rows = statement.executeQuery("EXPLAIN (VERBOSE, COSTS OFF) SELECT CAST((" + expression.text()
                    + ") AS " + expression.type() + ")")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            return Reading.of(String.join("\n", plan));
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            return Reading.refused(Messages.first(e));
        } finally {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        }
    }

    private static Expression next(Expression fed, @org.jspecify.annotations.Nullable Reading reading) {
        String text = reading == null ? null : reading.text();
        return text == null ? fed : fed.reading(text);
    }

    private Map<Expression, Reading> once(Collection<Expression> expressions, int round) throws SQLException {
        Map<Expression, Reading> readings = new LinkedHashMap<>();
        List<Expression> onTables = new ArrayList<>();
        for (Expression expression : expressions) {
            if (expression.kind() == Expression.Kind.VIEW) {
                readings.put(expression, ScratchView.read(connection, expression.text()));
            } else {
                onTables.add(expression);
            }
        }
        List<ScratchTable> tables = ScratchTable.pack(onTables, "aludel_scratch_" + round + "_");
        for (ScratchTable table : tables) {
            try {
                readings.putAll(savepoint(table));
            } catch (SQLException e) {
                for (Expression single : table.expressions()) {
                    readings.put(single, alone(single));
                }
            }
        }
        return readings;
    }

    /** An expression on a table of its own, under the real table's name, which it may use. */
    private Reading alone(Expression expression) throws SQLException {
        String name = expression.table().isEmpty() ? "aludel_scratch" : expression.table();
        List<Expression> single = List.of(expression);
        ScratchTable table = ScratchTable.pack(single, "").get(0).named(name);
        try {
            return savepoint(table).getOrDefault(expression, Reading.refused("not read"));
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            return Reading.refused(Messages.first(e));
        }
    }

    /** Taken back instead of dropped, which takes PostgreSQL longer than making the table does. */
    private Map<Expression, Reading> savepoint(ScratchTable table) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            return table.read(connection);
        } finally {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        }
    }
}
