// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.error.MigrationException;

/** A migration whose own code threw while it was made or recorded; nothing has run then. */
public final class MigrationThrewException extends MigrationException {

    private static final long serialVersionUID = 1L;

    MigrationThrewException(String className, String part, Throwable cause) {
        super("ALU-211", "%s of %s: %s".formatted(part, className, reason(cause)), remedy(cause), cause);
    }

    private static String reason(Throwable cause) {
        return cause instanceof MigrationException known ? known.problem() : cause.toString();
    }

    private static String remedy(Throwable cause) {
        return cause instanceof MigrationException known ? known.remedy() : "Correct the migration.";
    }
}
