// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.ObjectKey;
import java.util.List;

/**
 * What something in the database might be called in the model.
 *
 * @param to its names in the model, one for each thing that the question is about
 * @param score how much speaks for it, out of 100; see {@link RenameScore}
 * @param reasons what speaks for it
 */
public record RenameCandidate(List<ObjectKey> to, int score, List<String> reasons) {

    public RenameCandidate {
        to = List.copyOf(to);
        reasons = List.copyOf(reasons);
    }

    /** Its name without the kind; of several things, of the first. */
    public String name() {
        return Names.of(to.get(0));
    }
}
