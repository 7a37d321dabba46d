// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Collection;
import java.util.List;

/** A database that stands at revisions which this code doesn't have. */
public final class UnknownHeadException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> heads;

    UnknownHeadException(Collection<String> heads) {
        super(
                "ALU-208",
                "the database is at %s, which is not among the migrations here".formatted(String.join(", ", heads)),
                "Was it migrated by a newer build, or from another branch? Use the migrations that it was migrated with, or"
                        + " say where it is by 'stamp --purge REVISION' if they are gone.");
        this.heads = List.copyOf(heads);
    }

    /** The heads in the database that the code doesn't have. */
    public List<String> heads() {
        return heads;
    }
}
