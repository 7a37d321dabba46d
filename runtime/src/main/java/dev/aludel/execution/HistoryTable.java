// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.execution.BookkeepingTables.HistoryColumn;
import dev.aludel.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of all steps ever made. An older version of Aludel may have made it, with fewer columns: reading does without
 * them, and what writes adds them before.
 */
final class HistoryTable {

    private static final double MILLIS = 1000.0;

    private final Session session;

    private final BookkeepingTables tables;

    HistoryTable(Session session, BookkeepingTables tables) {
        this.session = session;
        this.tables = tables;
    }

    /** Makes the table, or the columns that it lacks. */
    void complete() throws SQLException {
        Set<String> present = columns();
        if (present.isEmpty()) {
            session.execute(Statement.of(tables.createHistory()));
            return;
        }
        List<HistoryColumn> missing = tables.historyColumns().stream()
                .filter(it -> !present.contains(it.name()))
                .toList();
        missing.forEach(this::requireLater);
        if (!missing.isEmpty()) {
            add(missing);
        }
    }

    private void add(List<HistoryColumn> missing) throws SQLException {
        String sql = "ALTER TABLE " + tables.history()
                + missing.stream().map(it -> " ADD COLUMN " + it.definition()).collect(Collectors.joining(","));
        try {
            session.execute(Statement.of(sql));
        } catch (SQLException e) {
            if (SqlErrors.isRefused(e)) {
                throw OutdatedTableException.refused(
                        tables.history(), missing.get(0).name(), sql, e);
            }
            throw e;
        }
    }

    private void requireLater(HistoryColumn column) {
        if (column.required()) {
            throw OutdatedTableException.strange(tables.history(), column.name());
        }
    }

    /** The names of its columns; none where the table is missing. */
    private Set<String> columns() throws SQLException {
        return new HashSet<>(session.query(
                "SELECT attname FROM pg_catalog.pg_attribute"
                        + " WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped",
                it -> it.getString(1),
                tables.history()));
    }

    /** Writes a row. */
    void append(HistoryEntry entry) throws SQLException {
        session.update(
                "INSERT INTO " + tables.history() + """
                         (revision, direction, message, checksum, started_at, duration, applied_by, host, tool_version,
                            backup_file)
                        VALUES (?, ?, ?, nullif(?, ''), ?, ? * interval '1 millisecond', ?, ?, ?, nullif(?, ''))""",
                entry.revision(),
                entry.direction().word(),
                entry.message(),
                entry.checksum() == null ? "" : entry.checksum(),
                entry.run().startedAt(),
                entry.run().duration().toMillis(),
                entry.origin().user(),
                entry.origin().host(),
                entry.origin().tool(),
                entry.run().backup() == null ? "" : entry.run().backup());
    }

    /** All steps, oldest first; none where the table is missing. */
    List<HistoryEntry> rows() throws SQLException {
        Set<String> present = columns();
        if (present.isEmpty()) {
            return List.of();
        }
        String wanted =
                tables.historyColumns().stream().map(it -> read(it, present)).collect(Collectors.joining(", "));
        return session.query("SELECT " + wanted + " FROM " + tables.history() + " ORDER BY id", HistoryTable::entry);
    }

    private String read(HistoryColumn column, Set<String> present) {
        if (present.contains(column.name())) {
            return column.name().equals("duration") ? "extract(epoch FROM duration) AS duration" : column.name();
        }
        requireLater(column);
        return "NULL AS " + column.name();
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getString("revision"),
                Direction.of(row.getString("direction")),
                row.getString("message"),
                row.getString("checksum"),
                new HistoryEntry.Run(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Duration.ofMillis(Math.round(row.getDouble("duration") * MILLIS)),
                        row.getString("backup_file")),
                new Origin(row.getString("applied_by"), row.getString("host"), row.getString("tool_version")));
    }
}
