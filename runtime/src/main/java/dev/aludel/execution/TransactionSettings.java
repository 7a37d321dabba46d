// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.sql.Quoting.quoted;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings that the statements of migrations run under: names mean the default schema, and nobody waits for ever. */
final class TransactionSettings {

    private static final String LOCK_TIMEOUT = "lock_timeout";

    private final Session session;

    private final Map<String, String> values = new LinkedHashMap<>();

    TransactionSettings(Session session, MigratorOptions options) {
        this.session = session;
        values.put("search_path", quoted(options.defaultSchema()));
        Duration lock = options.timeouts().statementLock();
        if (lock != null) {
            values.put(LOCK_TIMEOUT, lock.toMillis() + "ms");
        }
        Duration statement = options.timeouts().statement();
        if (statement != null) {
            values.put("statement_timeout", statement.toMillis() + "ms");
        }
    }

    /** Settles them for the transaction that has begun, in one round trip; returns its number. */
    String settle() throws SQLException {
        var sql = new StringBuilder("SELECT txid_current()");
        List<Object> parameters = new ArrayList<>();
        values.forEach((setting, value) -> {
            sql.append(", set_config(?, ?, true)");
            parameters.add(setting);
            parameters.add(value);
        });
        return session.text(sql.toString(), parameters.toArray());
    }

    /** The number of the transaction. */
    String transaction() throws SQLException {
        return session.text("SELECT txid_current()");
    }

    /** Settles them for statements each of which is its own transaction. */
    void settleOutside() throws SQLException {
        for (Map.Entry<String, String> setting : values.entrySet()) {
            session.set(setting.getKey(), setting.getValue());
        }
    }

    // A concurrent build waits for all older transactions, and nobody who reads or writes rows waits behind it.
    void waitForOthers() throws SQLException {
        session.set(LOCK_TIMEOUT, "0");
    }

    /** Puts back what was settled outside transactions. */
    void resetOutside() throws SQLException {
        session.reset(LOCK_TIMEOUT);
        for (String setting : values.keySet()) {
            session.reset(setting);
        }
    }
}
