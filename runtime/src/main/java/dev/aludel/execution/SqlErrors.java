// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Turns the errors of JDBC into words; nobody else does. */
final class SqlErrors {

    /** Section "PostgreSQL Error Codes" of its documentation. */
    private static final String INVALID_PASSWORD = "28P01";

    private static final String INVALID_AUTHORIZATION = "28000";

    private static final String NO_SUCH_DATABASE = "3D000";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String QUERY_CANCELED = "57014";

    /** What can't run inside a transaction block. */
    private static final String IN_A_TRANSACTION = "25001";

    private static final String DEADLOCK = "40P01";

    /** The server wants what the client didn't offer: a password, most of the time. */
    private static final String REJECTED = "08004";

    private static final String CONNECTION_CLASS = "08";

    private SqlErrors() {}

    static MigrationException connecting(SQLException error) {
        String state = state(error);
        String remedy = switch (state) {
            case INVALID_PASSWORD, INVALID_AUTHORIZATION -> "Correct aludel.user and aludel.password.";
            case REJECTED ->
                "Set aludel.user and aludel.password, or ALUDEL_USER and ALUDEL_PASSWORD in the environment.";
            case NO_SUCH_DATABASE -> "Create the database, or correct aludel.url.";
            default -> "Start the server, or correct aludel.url.";
        };
        // A URL of the wrong kind makes a user and a password part of the host.
        String host = error.getCause() instanceof UnknownHostException unknown
                ? " Nobody knows the host %s."
                        .formatted(String.valueOf(unknown.getMessage()).replaceAll("(?s).*@", "***@"))
                : "";
        return new DatabaseUnavailableException(state, reason(error) + host, remedy, error);
    }

    static MigrationException asking(SQLException error) {
        String state = state(error);
        String remedy = state.equals(INSUFFICIENT_PRIVILEGE)
                ? "Grant the role what it lacks: CREATE on the schema of aludel_heads to make it, or SELECT, INSERT,"
                        + " UPDATE and DELETE where it is there. Nothing was changed."
                : waited(state) ? "Try again when the other session is done." : "Look at the server's log.";
        return new ServerErrorException(state, reason(error), remedy, error);
    }

    /** Whether the role lacks a right. */
    static boolean isRefused(SQLException error) {
        return state(error).equals(INSUFFICIENT_PRIVILEGE);
    }

    /** As {@link #asking(SQLException)}, with a better remedy unless it is empty. */
    static MigrationException asking(SQLException error, String remedy) {
        return remedy.isEmpty() ? asking(error) : new ServerErrorException(state(error), reason(error), remedy, error);
    }

    static MigrationException running(StatementPlace place, SQLException error) {
        String state = state(error);
        String advice = switch (state) {
            case LOCK_NOT_AVAILABLE ->
                "Another session holds a lock on what it changes: try again when that is done, or raise"
                        + " aludel.statement.lock-timeout.";
            case QUERY_CANCELED -> "Raise aludel.statement.timeout if it was that, and run it again.";
            case DEADLOCK -> "Run it again.";
            case INSUFFICIENT_PRIVILEGE -> "Grant the role what it lacks.";
            case IN_A_TRANSACTION -> "Put it into op.outsideTransaction(…).";
            default -> correct(place);
        };
        return new StatementFailedException(place, state, reason(error), rolledBack(place) + advice, error);
    }

    /** An error while committing, when a broken connection leaves open whether the server has done it. */
    static MigrationException committing(StatementPlace place, SQLException error) {
        String state = state(error);
        String remedy = state.startsWith(CONNECTION_CLASS)
                ? "The connection broke while committing: look at 'status' whether it was done."
                : rolledBack(place) + correct(place);
        return new StatementFailedException(place, state, reason(error), remedy, error);
    }

    /** An error of a data step that didn't come from the database. */
    static MigrationException threw(StatementPlace place, Throwable error) {
        String remedy = rolledBack(place) + "Correct the data step or the rows.";
        String type = error.getClass().getSimpleName();
        String reason = error.getMessage() == null ? type : type + ": " + error.getMessage();
        return new StatementFailedException(place, "", withoutPassword(reason), remedy, error);
    }

    private static String correct(StatementPlace place) {
        return place.kept().part() ? "Correct the rows." : "Correct the migration or the rows.";
    }

    private static String rolledBack(StatementPlace place) {
        if (place.kept().part()) {
            return "What the revision has committed stays, and the same command goes on from there. ";
        }
        if (place.kept().outside()) {
            return "Nothing of the revision is noted as run. ";
        }
        return switch (place.kept().revisions()) {
            case 0 -> "Nothing was changed. ";
            case 1 -> "The revision was rolled back whole; the one before it stays. ";
            default ->
                "The revision was rolled back whole; the %d before it stay. "
                        .formatted(place.kept().revisions());
        };
    }

    private static boolean waited(String state) {
        return state.equals(LOCK_NOT_AVAILABLE) || state.equals(QUERY_CANCELED) || state.equals(DEADLOCK);
    }

    static String state(SQLException error) {
        return error.getSQLState() == null ? "" : error.getSQLState();
    }

    /** The message on one line per part, without what may stand in a URL as a password. */
    private static String reason(SQLException error) {
        return withoutPassword(error.getMessage() == null ? error.toString() : error.getMessage())
                .strip();
    }

    /** A text without what may stand in a URL as a password, where the URL may hold any character and may be wrong. */
    static String withoutPassword(String text) {
        return text.replaceAll("(?i)(password)=[^&\\n]*", "$1=***")
                .replaceAll("(?i)(jdbc:[a-z:]*//)[^\\n]*@", "$1***@")
                .replaceAll("//[^/@\\s]*@", "//***@");
    }
}
