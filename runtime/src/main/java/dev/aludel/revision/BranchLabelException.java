// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Set;

/** A label that can't name a branch: another has it, or it reads as something else. */
public final class BranchLabelException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> WORDS = Set.of("head", "heads", "base", "current");

    private static final String SIGNS = "@:+-";

    private BranchLabelException(String problem) {
        super("ALU-216", problem, "Choose another label in branches of @Revision.");
    }

    static BranchLabelException twice(String label, RevisionNode first, RevisionNode second) {
        return new BranchLabelException("the label \"%s\" stands on two revisions: %s (%s) and %s (%s)"
                .formatted(label, first.id(), first.className(), second.id(), second.className()));
    }

    static BranchLabelException isAnId(String label, RevisionNode revision) {
        return new BranchLabelException("the label \"%s\" of revision %s (%s) is the id of a revision"
                .formatted(label, revision.id(), revision.className()));
    }

    /** Passes if a label can be told from the words and signs of a target. */
    static void check(String label, RevisionNode revision) {
        boolean signs = label.chars().anyMatch(it -> SIGNS.indexOf(it) >= 0 || Character.isWhitespace(it));
        if (label.isEmpty() || signs || WORDS.contains(label)) {
            throw new BranchLabelException(
                    "\"%s\" can't be a label of revision %s (%s): a label is one word, without %s, and none of head, heads, base, current"
                            .formatted(label, revision.id(), revision.className(), String.join(" ", SIGNS.split(""))));
        }
    }
}
