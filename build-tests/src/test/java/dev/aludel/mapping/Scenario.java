// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.model.Finding;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.operation.RowQuestion;
import dev.aludel.sql.Statement;
import dev.aludel.test.Catalog;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A database that somebody made by hand, and an entity model that it is compared with: what is planned, and whether it
 * holds the oracles there.
 */
final class Scenario {

    private final TestDatabase database;

    private Scenario(TestDatabase database) {
        this.database = database;
    }

    /** The database as these statements leave it. */
    static Scenario given(TestDatabase database, String... sql) throws SQLException {
        database.execute(sql);
        return new Scenario(database);
    }

    /** What is planned for the model. */
    Plan plan(Class<?>... entities) throws SQLException {
        return difference(entities).plan();
    }

    /** What is planned for the model, as SQL. */
    List<String> sql(Class<?>... entities) throws SQLException {
        return plan(entities).statements().stream().map(Statement::sql).toList();
    }

    /** What a person is told. */
    List<String> findings(Class<?>... entities) throws SQLException {
        return difference(entities).reconciliation().findings().stream()
                .filter(it -> it.kind() != Finding.Kind.NOTE)
                .map(it -> it.subject() + ": " + it.message())
                .toList();
    }

    /** What the rows that are there would make fail. */
    List<String> refusals(Class<?>... entities) throws SQLException {
        Evolution.Difference difference = difference(entities);
        List<String> refusals = new ArrayList<>();
        for (RowQuestion question :
                difference.plan().rowQuestions(difference.reconciliation().live())) {
            if (value(question.sql()).equals("t")) {
                refusals.add(question.problem());
            }
        }
        return refusals;
    }

    private Evolution.Difference difference(Class<?>... entities) throws SQLException {
        return new Evolution(database)
                .difference(EntityModel.of("model", entities).scan(database.serverVersion()));
    }

    /** Runs what is planned; then nothing is planned, the way back leads back, and the way there leads there again. */
    Plan becomes(Class<?>... entities) throws SQLException {
        return follow(plan(entities), entities);
    }

    /** As {@link #becomes}, values without a time zone being meant in this one. */
    Plan becomesIn(String zone, Class<?>... entities) throws SQLException {
        List<Operation> operations = plan(entities).operations().stream()
                .map(it -> it.lackingZone().isPresent() ? it.in(zone) : it)
                .toList();
        return follow(new Plan(operations), entities);
    }

    private Plan follow(Plan plan, Class<?>... entities) throws SQLException {
        Catalog before = database.catalog();
        run(plan);
        Catalog after = database.catalog();
        assertThat(sql(entities)).as("quiet").isEmpty();
        run(plan.inverse());
        assertThat(database.catalog().differences(before)).as("back").isEmpty();
        run(plan);
        assertThat(database.catalog().differences(after)).as("there again").isEmpty();
        return plan;
    }

    private void run(Plan plan) throws SQLException {
        try (Connection connection = database.open();
                java.sql.Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setEscapeProcessing(false);
            for (Statement each : plan.statements()) {
                statement.execute(each.sql());
            }
            connection.commit();
        }
    }

    /** What a query answers first, as text. */
    String value(String query) throws SQLException {
        try (Connection connection = database.open();
                java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }
}
