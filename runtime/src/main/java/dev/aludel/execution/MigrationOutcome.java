// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a call did.
 *
 * @param from the heads before it
 * @param to the heads after it
 * @param applied the revisions that ran, in order
 * @param noted whether anything was written; heads that stay the same can be told anew
 */
public record MigrationOutcome(Set<String> from, Set<String> to, List<RevisionApplied> applied, boolean noted) {

    public MigrationOutcome {
        from = Collections.unmodifiableSet(new TreeSet<>(from));
        to = Collections.unmodifiableSet(new TreeSet<>(to));
        applied = List.copyOf(applied);
    }

    /** Nothing was to be done. */
    static MigrationOutcome nothing(Set<String> heads) {
        return new MigrationOutcome(heads, heads, List.of(), false);
    }
}
