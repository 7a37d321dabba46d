// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;
import java.util.List;

/** A migration can't go into a squash because its code can't be written into another class. */
public final class CodeStepException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private CodeStepException(String problem, String remedy) {
        super("ALU-621", problem, remedy);
    }

    static CodeStepException of(RevisionNode revision, String reason, List<RevisionNode> range) {
        int position = range.indexOf(revision);
        String before = words(range.subList(0, position));
        String after = words(range.subList(position + 1, range.size()));
        String parts = before.isEmpty() || after.isEmpty() ? before + after : before + " and " + after;
        return new CodeStepException(
                "%s, \"%s\", can't be squashed: %s".formatted(revision.id(), revision.message(), reason),
                parts.isEmpty()
                        ? "It stays a migration of its own, and there is too little beside it to squash."
                        : "It stays a migration of its own. Squash beside it: %s.".formatted(parts));
    }

    private static String words(List<RevisionNode> part) {
        return part.size() < 2
                ? ""
                : "aludel squash %s:%s"
                        .formatted(part.get(0).id(), part.get(part.size() - 1).id());
    }
}
