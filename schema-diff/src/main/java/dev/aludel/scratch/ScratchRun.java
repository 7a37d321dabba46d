// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.operation.Action;
import dev.aludel.operation.Segment;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;

/** A segment being run on a scratch database, and how far it has come. */
final class ScratchRun {

    /** PostgreSQL's "out of shared memory": its table of locks is full. */
    private static final String OUT_OF_LOCKS = "53200";

    private final Connection scratch;

    private String operation = "";

    private String sql = "";

    ScratchRun(Connection scratch) {
        this.scratch = scratch;
    }

    /**
     * Runs it in one transaction, if it is none outside; where the server has too few locks for that, statement by statement.
     *
     * @return whether it ran as the executor runs it
     * @throws SQLException if PostgreSQL refuses; then nothing of the transaction is left
     */
    boolean run(Segment segment) throws SQLException {
        if (segment.kind() == Segment.Kind.OUTSIDE) {
            each(segment);
            return true;
        }
        try {
            together(segment);
            return true;
        } catch (SQLException e) {
            if (!OUT_OF_LOCKS.equals(e.getSQLState())) {
                throw e;
            }
        }
        each(segment);
        return false;
    }

    private void together(Segment segment) throws SQLException {
        boolean automatic = scratch.getAutoCommit();
        scratch.setAutoCommit(false);
        try {
            each(segment);
            operation = "commit";
            sql = "COMMIT";
            scratch.commit();
        } finally {
            scratch.rollback();
            scratch.setAutoCommit(automatic);
        }
    }

    private void each(Segment segment) throws SQLException {
        try (var statement = scratch.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Action next : segment.actions()) {
                operation = next.operation().describe();
                for (Statement each : next.statements()) {
                    sql = each.sql();
                    statement.execute(sql);
                }
            }
        }
    }

    /** What it ran last, in words. */
    String operation() {
        return operation;
    }

    /** What it ran last. */
    String sql() {
        return sql;
    }
}
