// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.operation.RowQuestion;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the live database's rows what no scratch ground can tell: nulls, duplicates, orphans, values too long. It only
 * reads, and gives up on a question that takes too long.
 */
public final class RowProbe {

    private static final int TIMEOUT_MILLISECONDS = 5_000;

    /** The class of errors that say that a value can't be converted; some types call it a syntax error. */
    private static final String DATA_EXCEPTION = "22";

    private static final String SYNTAX_ERROR = "42601";

    private final Connection live;

    private final String defaultSchema;

    /** A probe of the live database. */
    public RowProbe(Connection live, String defaultSchema) {
        this.live = live;
        this.defaultSchema = defaultSchema;
    }

    /**
     * What the rows that are there would make fail, as warnings; and what could not be asked, as notes.
     *
     * @param plan what is to run
     * @param before the live schema
     */
    public List<Finding> probe(Plan plan, Schema before) {
        List<RowQuestion> questions = plan.rowQuestions(before);
        if (questions.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        try {
            return RolledBack.call(live, defaultSchema, () -> {
                try (var statement = live.createStatement()) {
                    statement.execute("SET LOCAL statement_timeout = " + TIMEOUT_MILLISECONDS);
                    boolean complete = new ScratchEnums(live, false).make(plan.changedEnums(before));
                    statement.execute("SET LOCAL transaction_read_only = on");
                    for (RowQuestion question : questions) {
                        ask(statement, question, complete).ifPresent(findings::add);
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

    private Optional<Finding> ask(java.sql.Statement statement, RowQuestion question, boolean complete)
            throws SQLException {
        var savepoint = live.setSavepoint();
        statement.setEscapeProcessing(false);
        try (ResultSet row = statement.executeQuery(question.sql())) {
            boolean fails = row.next() && row.getBoolean(1);
            live.releaseSavepoint(savepoint);
            return fails ? Optional.of(warning(question, question.problem())) : Optional.empty();
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            live.rollback(savepoint);
            String state = String.valueOf(e.getSQLState());
            boolean data = state.startsWith(DATA_EXCEPTION) || state.equals(SYNTAX_ERROR);
            // Where an enum type could not be made, a value that it lacks is no fault of the rows.
            return Optional.of(
                    data && complete
                            ? warning(question, question.problem() + " (" + Messages.first(e) + ")")
                            : new Finding(
                                    Finding.Kind.NOTE,
                                    question.subject(),
                                    "the rows could not be asked: " + Messages.first(e)));
        }
    }

    private static Finding warning(RowQuestion question, String problem) {
        return new Finding(Finding.Kind.WARNING, question.subject(), "will fail on this database: " + problem);
    }
}
