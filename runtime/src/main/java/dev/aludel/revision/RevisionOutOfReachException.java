// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Collection;
import java.util.List;

/** A relative target that no way leads to, or more than one. */
public final class RevisionOutOfReachException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private RevisionOutOfReachException(String problem, String remedy) {
        super("ALU-207", problem, remedy);
    }

    static RevisionOutOfReachException tooFar(String target, int steps) {
        return new RevisionOutOfReachException(
                "\"%s\" goes further than the history: there %s"
                        .formatted(target, steps == 1 ? "is 1 step" : "are " + steps + " steps"),
                "Take fewer steps, or name a revision.");
    }

    static RevisionOutOfReachException fork(String target, Collection<String> choices) {
        List<String> sorted = choices.stream().sorted().toList();
        return new RevisionOutOfReachException(
                "\"%s\" comes to a fork: %s".formatted(target, String.join(", ", sorted)),
                "Name the revision to go to"
                        + (target.contains("@")
                                ? "."
                                : ", or the branch to go along: %s@%s.".formatted(sorted.get(0), target)));
    }

    static RevisionOutOfReachException otherWay(String target, String direction) {
        return new RevisionOutOfReachException(
                "\"%s\" is not a target of %s".formatted(target, direction),
                "Go up with 'upgrade' and down with 'downgrade'.");
    }
}
