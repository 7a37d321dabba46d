// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.verify;

import dev.aludel.execution.AppliedChecksums;
import dev.aludel.execution.HistoryEntry;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Checksum;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The revisions that a database contains, beside what its history says of them: of each the newest row that has a checksum.
 * A revision that was stamped has none, and can't have changed.
 */
final class AppliedRevisions {

    private final MigrationCatalog catalog;

    private final Set<String> heads;

    AppliedRevisions(MigrationCatalog catalog, Set<String> heads) {
        this.catalog = catalog;
        this.heads = heads;
    }

    /** Those whose operations are others now, in the order of the graph. */
    List<ChangedRevision> changed(List<HistoryEntry> history) {
        Map<String, HistoryEntry> newest = AppliedChecksums.of(history);
        Set<String> applied = catalog.graph().ancestors(heads);
        List<ChangedRevision> changed = new ArrayList<>();
        for (RevisionNode revision : catalog.graph().revisions()) {
            HistoryEntry entry = newest.get(revision.id());
            if (entry != null && applied.contains(revision.id())) {
                Plan now = catalog.upgradeOf(revision);
                String checksum = Checksum.of(now);
                if (!checksum.equals(entry.checksum())) {
                    changed.add(new ChangedRevision(revision, entry, checksum, now));
                }
            }
        }
        return changed;
    }
}
