// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.revision.HeadsChange;
import dev.aludel.sql.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tables in the database that say where it stands and how it came there. */
final class Bookkeeping {

    private static final String UNDEFINED_TABLE = "42P01";

    private static final String UNIQUE_VIOLATION = "23505";

    private final Session session;

    private final BookkeepingTables tables;

    private final ProgressTable progress;

    private final String heads;

    private final HistoryTable history;

    Bookkeeping(Session session, MigratorOptions options) {
        this.session = session;
        this.tables = BookkeepingTables.of(options);
        this.progress = new ProgressTable(session, options);
        this.heads = tables.heads();
        this.history = new HistoryTable(session, tables);
    }

    /** Makes what is missing, in the transaction of the first migration. */
    void create() throws SQLException {
        String schema = tables.schema();
        if (session.text("SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = ?", schema)
                .equals("0")) {
            session.execute(Statement.of("CREATE SCHEMA " + quoted(schema)));
        }
        if (isMissing(heads)) {
            session.execute(Statement.of(tables.createHeads()));
        }
        history.complete();
    }

    // CREATE … IF NOT EXISTS asks for the right to create even where there is nothing to do.
    private boolean isMissing(String table) throws SQLException {
        return session.text("SELECT (to_regclass(?) IS NULL)::text", table).equals("true");
    }

    /** The heads, and whether a migration is under way, in one query. */
    Standing standing() throws SQLException {
        Set<String> found = new TreeSet<>();
        boolean[] underWay = new boolean[1];
        try {
            session.query(
                    "SELECT h.revision, to_regclass(?) IS NOT NULL FROM (SELECT 1) one LEFT JOIN " + heads
                            + " h ON true",
                    it -> {
                        underWay[0] = it.getBoolean(2);
                        String revision = it.getString(1);
                        return revision != null && found.add(revision);
                    },
                    tables.progress());
        } catch (SQLException e) {
            if (!SqlErrors.state(e).equals(UNDEFINED_TABLE)) {
                throw e;
            }
        }
        return new Standing(found, underWay[0] ? progress.find() : null);
    }

    /** The heads; none where the table is missing. */
    Set<String> heads() throws SQLException {
        try {
            return new TreeSet<>(session.query("SELECT revision FROM " + heads, it -> it.getString(1)));
        } catch (SQLException e) {
            if (SqlErrors.state(e).equals(UNDEFINED_TABLE)) {
                return new TreeSet<>();
            }
            throw e;
        }
    }

    /**
     * Changes the heads, each of which must be what it is expected to be.
     *
     * @throws HeadsChangedException if one is not
     */
    void change(Set<String> before, HeadsChange change) throws SQLException {
        List<String> removed = new ArrayList<>(change.removed());
        List<String> added = new ArrayList<>(change.added());
        while (!removed.isEmpty() && !added.isEmpty()) {
            String sql = "UPDATE " + heads + " SET revision = ? WHERE revision = ?";
            expectOne(before, session.update(sql, added.remove(0), removed.remove(0)));
        }
        for (String revision : removed) {
            expectOne(before, session.update("DELETE FROM " + heads + " WHERE revision = ?", revision));
        }
        for (String revision : added) {
            try {
                session.update("INSERT INTO " + heads + " (revision) VALUES (?)", revision);
            } catch (SQLException e) {
                if (SqlErrors.state(e).equals(UNIQUE_VIOLATION)) {
                    throw new HeadsChangedException(before, Set.of(revision));
                }
                throw e;
            }
        }
    }

    private void expectOne(Set<String> before, int rows) throws SQLException {
        if (rows != 1) {
            throw new HeadsChangedException(before, heads());
        }
    }

    void append(HistoryEntry entry) throws SQLException {
        history.append(entry);
    }

    /** All steps, oldest first; none where the table is missing. */
    List<HistoryEntry> history() throws SQLException {
        return history.rows();
    }
}
