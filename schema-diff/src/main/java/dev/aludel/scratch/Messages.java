// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import java.sql.SQLException;

/** What a server says of a failure, in one line. */
final class Messages {

    private Messages() {}

    static String first(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? "SQLSTATE " + e.getSQLState()
                : message.lines().findFirst().orElse("");
    }

    static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
