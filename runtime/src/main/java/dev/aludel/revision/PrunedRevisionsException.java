// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.List;

/** A database stands between revisions that were squashed, and the classes that would lead it on are gone. */
public final class PrunedRevisionsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    PrunedRevisionsException(RevisionNode squash, List<String> gone) {
        super(
                "ALU-624",
                "the way leads through what %s has replaced, and of that these are gone: %s"
                        .formatted(squash.id(), String.join(", ", gone)),
                "Use a version of the project that still has them to go to the end of what was replaced, or behind its"
                        + " beginning; from there this version goes on.");
    }
}
