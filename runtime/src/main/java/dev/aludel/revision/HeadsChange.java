// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a step does to the heads of a database.
 *
 * @param removed the heads that are none afterwards
 * @param added the revisions that become heads
 */
public record HeadsChange(List<String> removed, List<String> added) {

    public HeadsChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** The heads afterwards. */
    public Set<String> applyTo(Set<String> heads) {
        var after = new TreeSet<>(heads);
        removed.forEach(after::remove);
        after.addAll(added);
        return after;
    }
}
