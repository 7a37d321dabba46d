// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.execution.BatchForecast.RowCount;
import dev.aludel.operation.Action;
import dev.aludel.operation.Batch;
import dev.aludel.operation.Plan;
import dev.aludel.sql.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what steps in batches would go through, without changing anything and without taking long. */
final class BatchForecasts {

    private static final String LONGEST_COUNT = "10s";

    private final Session session;

    private final TransactionSettings transactions;

    BatchForecasts(Session session, MigratorOptions options) {
        this.session = session;
        this.transactions = new TransactionSettings(session, options);
    }

    List<BatchForecast> of(Plan plan) throws SQLException {
        List<BatchForecast> forecasts = new ArrayList<>();
        for (Action action : plan.actions()) {
            if (action instanceof Action.InBatches batches) {
                forecasts.add(of(batches.operation()));
            }
        }
        return forecasts;
    }

    private BatchForecast of(Batch batch) throws SQLException {
        String table = quoted(batch.rows().table());
        RowCount rows = counted("SELECT count(*) FROM " + table);
        if (rows == null) {
            rows = estimated(table);
        }
        String condition = batch.work().condition();
        RowCount meant = rows == null || condition == null
                ? null
                : counted("SELECT count(*) FROM " + table + " WHERE " + condition);
        return new BatchForecast(batch, rows, meant);
    }

    private @Nullable RowCount estimated(String table) throws SQLException {
        session.begin();
        try {
            transactions.settle();
            return session.text("SELECT (to_regclass(?) IS NULL)::text", table).equals("true")
                    ? null
                    : new RowCount(Long.parseLong(session.text(BatchRun.ESTIMATE, table, table)), false);
        } finally {
            session.rollback();
        }
    }

    // What is counted may not be there before the migration has run, or take too long: then it isn't known.
    private @Nullable RowCount counted(String sql) throws SQLException {
        session.begin();
        try {
            session.execute(Statement.of("SET TRANSACTION READ ONLY"));
            transactions.settle();
            session.text("SELECT set_config('statement_timeout', ?, true)", LONGEST_COUNT);
            return new RowCount(Long.parseLong(session.text(sql)), true);
        } catch (SQLException e) {
            if (SqlErrors.state(e).startsWith("08")) {
                throw e;
            }
            return null;
        } finally {
            session.rollback();
        }
    }
}
