// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Collection;

/** Revisions that no single one can stand for. */
public final class SquashNotPossibleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private SquashNotPossibleException(String problem, String remedy) {
        super("ALU-620", problem, remedy);
    }

    static SquashNotPossibleException tooFew(RevisionNode from, RevisionNode to) {
        String words = from.equals(to)
                ? "%s alone is nothing to squash".formatted(from.id())
                : "no way leads from %s up to %s".formatted(from.id(), to.id());
        return new SquashNotPossibleException(
                words, "Name the first and the last of several revisions, as 'aludel history' shows them: FROM:TO.");
    }

    static SquashNotPossibleException replaced(RevisionNode revision) {
        return new SquashNotPossibleException(
                "%s was squashed already".formatted(revision.id()), "Name the squash that replaces it instead.");
    }

    static SquashNotPossibleException entry(RevisionNode revision, Collection<String> needed) {
        return new SquashNotPossibleException(
                "%s needs %s, which is not between the two ends".formatted(revision.id(), String.join(", ", needed)),
                "Choose a range with one way in and one way out: begin before the branches part, or behind where they"
                        + " join.");
    }

    static SquashNotPossibleException exit(RevisionNode revision, Collection<String> following) {
        return new SquashNotPossibleException(
                "%s follows %s and is not between the two ends".formatted(String.join(", ", following), revision.id()),
                "Choose a range with one way in and one way out: end where the branches part, or behind where they join.");
    }
}
