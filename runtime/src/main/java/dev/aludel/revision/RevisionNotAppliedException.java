// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Collection;
import java.util.TreeSet;

/** A revision to go back to that the database has never reached. */
public final class RevisionNotAppliedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    RevisionNotAppliedException(String revision, Collection<String> current) {
        super(
                "ALU-209",
                "the database can't go back to %s: it is at %s, which doesn't contain it"
                        .formatted(revision, current.isEmpty() ? "base" : String.join(", ", new TreeSet<>(current))),
                "Name a revision that 'history' shows as applied, or -1, or base.");
    }
}
