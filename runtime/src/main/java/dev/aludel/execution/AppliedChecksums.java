// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which row of a history tells what each revision did: the newest one that has a checksum, unless it was taken back since. */
public final class AppliedChecksums {

    private AppliedChecksums() {}

    /** The rows by revision. One that was stamped only has none. */
    public static Map<String, HistoryEntry> of(List<HistoryEntry> history) {
        var newest = new TreeMap<String, HistoryEntry>();
        for (HistoryEntry entry : history) {
            if (entry.direction() == Direction.DOWNGRADE) {
                newest.remove(entry.revision());
            } else if (entry.checksum() != null) {
                newest.put(entry.revision(), entry);
            }
        }
        return Collections.unmodifiableMap(newest);
    }
}
