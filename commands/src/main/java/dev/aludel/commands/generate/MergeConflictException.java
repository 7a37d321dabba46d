// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.merge.Conflict;
import dev.aludel.error.MigrationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Branches that can't be joined as they are, since what comes out depends on which was applied first. */
public final class MergeConflictException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private static final int WIDEST = 60;

    private final transient List<Conflict> conflicts;

    MergeConflictException(Collection<Conflict> conflicts) {
        super(
                "ALU-220",
                "the branches don't go together in either order:" + words(List.copyOf(conflicts)),
                "Change or take back one of the two, so that both orders lead to the same; or write the merge with --force"
                        + " and put right in it what is left.");
        this.conflicts = List.copyOf(conflicts);
    }

    /** What doesn't go together. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    private static String words(List<Conflict> conflicts) {
        List<String> lines = new ArrayList<>();
        int width = conflicts.stream()
                .limit(SHOWN)
                .mapToInt(it -> it.left().length() + it.leftRevision().length() + 2)
                .filter(it -> it <= WIDEST)
                .max()
                .orElse(0);
        conflicts.stream().limit(SHOWN).forEach(it -> {
            String left = it.leftRevision() + ": " + it.left();
            lines.add("\n    " + left + " ".repeat(Math.max(0, width - left.length())) + "  |  " + it.rightRevision()
                    + ": " + it.right());
            lines.add("\n        " + it.reason());
        });
        if (conflicts.size() > SHOWN) {
            lines.add("\n    … and %d more".formatted(conflicts.size() - SHOWN));
        }
        return String.join("", lines);
    }
}
