// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a session before migrations run in it. What one of them changes by {@code SET}, of which
 * {@code SET search_path} and {@code SET ROLE} are the usual ones, must not stay with a connection of a pool.
 */
final class SettingsBefore {

    /** What a session has set for itself; the list leaves the role out. */
    private static final String SET = """
            SELECT 'role', current_setting('role'), 'none'
            UNION ALL
            SELECT name, setting, reset_val FROM pg_catalog.pg_settings WHERE source = 'session'""";

    private final Session session;

    private final Map<String, String> before;

    private SettingsBefore(Session session, Map<String, String> before) {
        this.session = session;
        this.before = before;
    }

    static SettingsBefore of(Session session) throws SQLException {
        Map<String, String> before = new LinkedHashMap<>();
        session.query(SET, it -> before.put(it.getString(1), it.getString(2)));
        return new SettingsBefore(session, before);
    }

    /** Puts back what is another now. */
    void restore() throws SQLException {
        Map<String, String> now = new LinkedHashMap<>();
        Map<String, String> usual = new LinkedHashMap<>();
        session.query(SET, it -> {
            usual.put(it.getString(1), it.getString(3));
            return now.put(it.getString(1), it.getString(2));
        });
        usual.putAll(before);
        for (Map.Entry<String, String> setting : usual.entrySet()) {
            if (!setting.getValue().equals(now.get(setting.getKey()))) {
                session.text("SELECT set_config(?, ?, false)", setting.getKey(), setting.getValue());
            }
        }
    }
}
