// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.model.Finding;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.operation.RowCheck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the live database's rows what no scratch ground can tell: nulls, duplicates, orphans, values too long. It only
 * reads, and gives up on a question that takes too long.
 */
public final class RowProbe {

    private static final int TIMEOUT_MILLISECONDS = 5_000;

    /** The error of a query that names a column or table that only the plan will make. */
    private static final List<String> NOT_THERE_YET = List.of("42703", "42P01");

    private final Connection live;

    private final String defaultSchema;

    /** A probe of the live database. */
    public RowProbe(Connection live, String defaultSchema) {
        this.live = live;
        this.defaultSchema = defaultSchema;
    }

    /** What the rows that are there would make fail, as warnings; and what could not be asked, as notes. */
    public List<Finding> probe(Plan plan) {
        List<Question> questions = questions(plan);
        if (questions.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        try {
            return RolledBack.call(live, defaultSchema, () -> {
                try (var statement = live.createStatement()) {
                    statement.execute("SET LOCAL statement_timeout = " + TIMEOUT_MILLISECONDS);
                    statement.execute("SET LOCAL transaction_read_only = on");
                    for (Question question : questions) {
                        ask(statement, question, findings);
                    }
                }
                return findings;
            });
        } catch (SQLException e) {
            findings.add(
                    new Finding(Finding.Kind.UNKNOWN, "rows", "the rows could not be asked: " + Messages.first(e)));
            return findings;
        }
    }

    private static List<Question> questions(Plan plan) {
        var hazards = plan.hazardsByOperation();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < hazards.size(); i++) {
            Operation operation = plan.operations().get(i);
            if (!hazards.get(i).isEmpty()) {
                operation.rowChecks().forEach(it -> questions.add(new Question(operation.describe(), it)));
            }
        }
        return questions;
    }

    private void ask(java.sql.Statement statement, Question question, List<Finding> findings) throws SQLException {
        var savepoint = live.setSavepoint();
        statement.setEscapeProcessing(false);
        try (ResultSet row = statement.executeQuery(question.check().sql())) {
            if (row.next() && row.getBoolean(1)) {
                findings.add(new Finding(
                        Finding.Kind.WARNING,
                        question.subject(),
                        "will fail on this database: " + question.check().problem()));
            }
            live.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            live.rollback(savepoint);
            if (!NOT_THERE_YET.contains(String.valueOf(e.getSQLState()))) {
                findings.add(new Finding(
                        Finding.Kind.NOTE, question.subject(), "the rows could not be asked: " + Messages.first(e)));
            }
        }
    }

    /**
     * A question and the operation that it is for.
     *
     * @param subject the operation in words
     * @param check the question
     */
    private record Question(String subject, RowCheck check) {}
}
