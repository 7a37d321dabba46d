// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.List;

/**
 * Where a revision stands among the others, as its author wrote it.
 *
 * @param parents the revisions that it follows; none for a base, several for a merge
 * @param dependsOn revisions of other branches that must come before it, by id or label
 * @param branches labels of the branch that it stands on
 * @param replaces the revisions that were squashed into it, oldest first
 */
public record RevisionPlace(
        List<String> parents, List<String> dependsOn, List<String> branches, List<String> replaces) {

    public RevisionPlace {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        branches = List.copyOf(branches);
        replaces = List.copyOf(replaces);
    }

    /** A place that is nothing but what it follows. */
    public static RevisionPlace after(List<String> parents) {
        return new RevisionPlace(parents, List.of(), List.of(), List.of());
    }
}
