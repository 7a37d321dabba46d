// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the history a new migration is to stand.
 *
 * @param revisionId its id, or null for a new one
 * @param heads what it follows: a revision, {@code billing@head}, {@code base}, several for a merge; none for the only head
 * @param splice whether what it follows may have followers already, so that a branch begins there
 * @param labels labels that it bears
 * @param dependsOn revisions of other branches, or labels, that must be applied before it
 */
public record Placement(
        @Nullable String revisionId, List<String> heads, boolean splice, List<String> labels, List<String> dependsOn) {

    /** On the only head. */
    public static final Placement ON_HEAD = new Placement(null, List.of(), false, List.of(), List.of());

    public Placement {
        heads = List.copyOf(heads);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** The same under an id that a person wants. */
    public Placement called(@Nullable String id) {
        return new Placement(id, heads, splice, labels, dependsOn);
    }
}
