// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The table of the migration that is under way. It is there only while one is, so that asking for the heads can say at
 * once whether there is more to ask.
 */
final class ProgressTable {

    private static final String MINE =
            "SELECT coalesce(pg_has_role(c.relowner, 'USAGE'), false)::text FROM pg_catalog.pg_class c"
                    + " WHERE c.oid = to_regclass(?)";

    private final Session session;

    private final BookkeepingTables tables;

    ProgressTable(Session session, MigratorOptions options) {
        this.session = session;
        this.tables = BookkeepingTables.of(options);
    }

    /** What is under way, if the table is there and holds anything. */
    @Nullable
    UnderWay find() throws SQLException {
        if (isMissing()) {
            return null;
        }
        return session
                .query(
                        "SELECT revision, direction, segment, plan_hash, position, started_at FROM "
                                + tables.progress(),
                        ProgressTable::row)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static UnderWay row(ResultSet row) throws SQLException {
        return new UnderWay(
                row.getString(1),
                Direction.of(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    /** Notes how far a migration is, which must stand as it did before. */
    void note(@Nullable UnderWay before, UnderWay now) throws SQLException {
        if (before == null) {
            if (isMissing()) {
                session.execute(Statement.of(tables.createProgress()));
            }
            session.update(
                    "INSERT INTO " + tables.progress()
                            + " (revision, direction, segment, plan_hash, position, started_at)"
                            + " VALUES (?, ?, ?, ?, nullif(?, ''), ?)",
                    now.revision(),
                    now.direction().word(),
                    now.segment(),
                    now.planHash(),
                    text(now),
                    now.since());
            return;
        }
        String sql = "UPDATE " + tables.progress() + " SET segment = ?, position = nullif(?, '')"
                + " WHERE revision = ? AND segment = ? AND coalesce(position, '') = ?";
        int rows = session.update(sql, now.segment(), text(now), before.revision(), before.segment(), text(before));
        expectOne(rows, before);
    }

    /** Takes the note away, with the table if it may be dropped. */
    void end(UnderWay before) throws SQLException {
        String sql = "DELETE FROM " + tables.progress()
                + " WHERE revision = ? AND segment = ? AND coalesce(position, '') = ?";
        expectOne(session.update(sql, before.revision(), before.segment(), text(before)), before);
        drop();
    }

    /** Forgets whatever is under way. */
    void clear() throws SQLException {
        if (!isMissing()) {
            session.update("DELETE FROM " + tables.progress());
            drop();
        }
    }

    // Where somebody else has made the table for a role that may not create any, it stays.
    private void drop() throws SQLException {
        if (session.text(MINE, tables.progress()).equals("true")) {
            session.execute(Statement.of("DROP TABLE " + tables.progress()));
        }
    }

    private boolean isMissing() throws SQLException {
        return session.text("SELECT (to_regclass(?) IS NULL)::text", tables.progress())
                .equals("true");
    }

    private static String text(UnderWay place) {
        return place.position() == null ? "" : place.position();
    }

    private static void expectOne(int rows, UnderWay before) {
        if (rows != 1) {
            throw new MigrationUnderWayException(before);
        }
    }
}
