// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whether branches go together in either order.
 *
 * @param conflicts what doesn't
 * @param unjudged what nobody can say it of
 * @param notes what else limits the answer
 */
public record Judgement(Set<Conflict> conflicts, Set<Unjudged> unjudged, Set<String> notes) {

    public Judgement {
        conflicts = Collections.unmodifiableSet(new LinkedHashSet<>(conflicts));
        unjudged = Collections.unmodifiableSet(new LinkedHashSet<>(unjudged));
        notes = Collections.unmodifiableSet(new LinkedHashSet<>(notes));
    }

    /** Whether nothing stands against it, and nothing could not be judged. */
    public boolean isClear() {
        return conflicts.isEmpty() && unjudged.isEmpty() && notes.isEmpty();
    }
}
