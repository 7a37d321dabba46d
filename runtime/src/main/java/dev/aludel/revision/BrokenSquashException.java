// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Collection;

/** What a squash says that it replaces makes no sense. */
public final class BrokenSquashException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private BrokenSquashException(String problem, String remedy) {
        super("ALU-625", problem, remedy);
    }

    static BrokenSquashException overlap(RevisionNode one, RevisionNode other, Collection<String> both) {
        return new BrokenSquashException(
                "%s and %s both replace %s".formatted(one.id(), other.id(), String.join(", ", both)),
                "Keep one of the two squashes, or let one of them replace the other.");
    }

    static BrokenSquashException order(RevisionNode squash, String last, String other) {
        return new BrokenSquashException(
                "%s replaces %s, which its last one, %s, does not contain".formatted(squash.id(), other, last),
                "Write the replaced revisions into @Revision(replaces = …) in the order in which they follow one another.");
    }
}
