// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.error.MigrationException;
import java.util.Set;

/** A database at revisions that no migration here has. */
public final class UnknownDatabaseHeadException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnknownDatabaseHeadException(Set<String> heads) {
        super(
                "ALU-331",
                "the database is at revisions that no migration here has: %s".formatted(String.join(", ", heads)),
                "Check out the sources that hold them, or compare with another database.");
    }
}
