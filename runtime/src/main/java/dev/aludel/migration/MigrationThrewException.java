// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.error.MigrationException;

/** A migration whose own code threw while it was made or recorded; nothing has run then. */
public final class MigrationThrewException extends MigrationException {

    private static final long serialVersionUID = 1L;

    MigrationThrewException(String className, String part, Throwable cause) {
        super(
                "ALU-211",
                "%s of %s%s: %s".formatted(part, className, line(className, cause), reason(cause)),
                remedy(cause),
                cause);
    }

    /** Where in the migration it was thrown, or what was called there threw. */
    private static String line(String className, Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().equals(className) && frame.getLineNumber() > 0) {
                return ", line " + frame.getLineNumber();
            }
        }
        return "";
    }

    private static String reason(Throwable cause) {
        if (cause instanceof MigrationException known) {
            return known.problem();
        }
        String type = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? type : type + ": " + cause.getMessage();
    }

    private static String remedy(Throwable cause) {
        return cause instanceof MigrationException known ? known.remedy() : "Correct the migration.";
    }
}
