// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Checksum;
import dev.aludel.revision.RevisionNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes the checksums of applied revisions anew, where a person says that what they do by now is right. */
final class Acceptance {

    private final Session session;

    private final MigrationCatalog catalog;

    private final MigratorSettings settings;

    Acceptance(Session session, MigrationCatalog catalog, MigratorSettings settings) {
        this.session = session;
        this.catalog = catalog;
        this.settings = settings;
    }

    /** Appends a row for each revision whose newest checksum is another one; all of them or none. */
    List<String> accept(Collection<String> revisions) throws SQLException {
        var bookkeeping = new Bookkeeping(session, settings.options());
        Map<String, HistoryEntry> newest = AppliedChecksums.of(bookkeeping.history());
        Set<String> applied = catalog.graph().ancestors(catalog.graph().requireKnown(bookkeeping.heads()));
        List<HistoryEntry> rows = new ArrayList<>();
        for (String text : revisions) {
            RevisionNode revision = catalog.graph().revision(text);
            if (!applied.contains(revision.id())) {
                throw new RevisionNotContainedException(revision.id());
            }
            String checksum = Checksum.of(catalog.upgradeOf(revision));
            HistoryEntry before = newest.get(revision.id());
            if (before == null || !checksum.equals(before.checksum())) {
                rows.add(row(revision, checksum));
            }
        }
        if (!rows.isEmpty()) {
            write(bookkeeping, rows);
        }
        return rows.stream().map(HistoryEntry::revision).toList();
    }

    private void write(Bookkeeping bookkeeping, List<HistoryEntry> rows) throws SQLException {
        session.begin();
        try {
            bookkeeping.create();
            for (HistoryEntry row : rows) {
                bookkeeping.append(row);
            }
            session.commit();
        } catch (SQLException | RuntimeException e) {
            session.rollback();
            throw e;
        }
    }

    private HistoryEntry row(RevisionNode revision, String checksum) {
        return new HistoryEntry(
                revision.id(),
                Direction.STAMP,
                revision.message(),
                checksum,
                new HistoryEntry.Run(settings.clock().instant(), Duration.ZERO, null),
                settings.options().origin());
    }
}
