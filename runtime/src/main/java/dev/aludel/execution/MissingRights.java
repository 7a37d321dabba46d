// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the role of a session lacks on the tables that say where a database stands, as the statements that grant it. */
final class MissingRights {

    private static final String RIGHT = "SELECT to_regclass(?) IS NULL OR has_table_privilege(to_regclass(?), ?)";

    private final Session session;

    private final BookkeepingTables tables;

    MissingRights(Session session, MigratorOptions options) {
        this.session = session;
        this.tables = BookkeepingTables.of(options);
    }

    /** What to do about it; empty if it lacks nothing there, or may not even look. */
    String remedy() {
        try {
            session.rollback();
            String role = session.text("SELECT current_user");
            List<String> grants = new ArrayList<>(grants(tables.heads(), role, List.of("SELECT")));
            if (grants.isEmpty()) {
                grants.addAll(grants(tables.heads(), role, List.of("INSERT", "UPDATE", "DELETE")));
                grants.addAll(grants(tables.history(), role, List.of("SELECT", "INSERT")));
            }
            return grants.isEmpty()
                    ? ""
                    : "The role %s lacks rights on the tables of Aludel: %s. Nothing was changed."
                            .formatted(quoted(role), String.join("; ", grants));
        } catch (SQLException e) {
            // The error that led here is told without it.
            return "";
        }
    }

    private List<String> grants(String table, String role, List<String> rights) throws SQLException {
        List<String> lacking = new ArrayList<>();
        for (String right : rights) {
            if (session.query(RIGHT, it -> it.getBoolean(1), table, table, right)
                    .contains(false)) {
                lacking.add(right);
            }
        }
        return lacking.isEmpty()
                ? List.of()
                : List.of("GRANT %s ON %s TO %s".formatted(String.join(", ", lacking), table, quoted(role)));
    }
}
