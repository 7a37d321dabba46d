// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.UnknownRevisionException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says at which revisions a database is, without running anything. */
final class Stamping {

    /** What the history calls the place before the first revision. */
    private static final String BASE = "base";

    private final Session session;

    private final RevisionGraph graph;

    private final MigratorSettings settings;

    Stamping(Session session, RevisionGraph graph, MigratorSettings settings) {
        this.session = session;
        this.graph = graph;
        this.settings = settings;
    }

    /**
     * Sets the heads: those in one line with a target give way to it, those of other branches stay; {@code purge} takes all
     * away first, also those that the graph doesn't know. A migration that is under way is so no more.
     */
    MigrationOutcome run(Standing standing, Collection<String> targets, boolean purge) throws SQLException {
        Set<String> before = standing.heads();
        Set<String> after = purge ? Set.of() : before;
        var goals = new TreeSet<String>();
        for (String target : targets) {
            Set<String> named = graph.resolve(target, before);
            if (named.isEmpty()) {
                after = withoutBranch(target, after);
            }
            goals.addAll(named);
        }
        after = reached(graph.tips(goals), after);
        if (after.equals(before) && standing.isSettled()) {
            return MigrationOutcome.nothing(before);
        }
        session.begin();
        try {
            write(before, after);
            session.commit();
        } catch (SQLException | RuntimeException e) {
            session.rollback();
            throw e;
        }
        return new MigrationOutcome(before, after, List.of(), true);
    }

    /** Notes that the database has been brought back to the heads that it now has. */
    MigrationOutcome restored(Standing before, String backup) throws SQLException {
        var bookkeeping = new Bookkeeping(session, settings.options());
        bookkeeping.create();
        Set<String> after = bookkeeping.heads();
        var progress = new ProgressTable(session, settings.options());
        UnderWay unfinished = progress.find();
        // The backup didn't hold it: what was half done is no more.
        if (unfinished != null && unfinished.equals(before.underWay())) {
            progress.clear();
        }
        bookkeeping.append(entry(after.isEmpty() ? BASE : String.join(", ", after), "restored from a backup", backup));
        return new MigrationOutcome(before.heads(), after, List.of(), true);
    }

    /** The heads when all of a branch, or all there is, has gone. */
    private Set<String> withoutBranch(String target, Set<String> heads) {
        if (graph.revisions().isEmpty() && !target.equals(BASE)) {
            throw new UnknownRevisionException(target);
        }
        Set<String> left = graph.ancestors(heads);
        graph.downgradePath(heads, target).forEach(it -> left.remove(it.id()));
        return graph.tips(left);
    }

    private Set<String> reached(Set<String> goals, Set<String> heads) {
        Set<String> after = new TreeSet<>(heads);
        after.removeAll(graph.ancestors(goals));
        after.removeAll(graph.descendants(goals));
        after.addAll(goals);
        return after;
    }

    private void write(Set<String> before, Set<String> after) throws SQLException {
        var bookkeeping = new Bookkeeping(session, settings.options());
        bookkeeping.create();
        new ProgressTable(session, settings.options()).clear();
        List<String> removed = new ArrayList<>(before);
        removed.removeAll(after);
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        bookkeeping.change(before, new HeadsChange(removed, added));
        if (added.isEmpty()) {
            // Nothing is left but what was there, or nothing at all: that is noted too.
            bookkeeping.append(entry(after.isEmpty() ? BASE : String.join(", ", after), "", null));
        }
        for (String revision : added) {
            RevisionNode node = graph.revision(revision);
            bookkeeping.append(entry(node.id(), node.message(), null));
        }
    }

    private HistoryEntry entry(String revision, String message, @Nullable String backup) {
        return new HistoryEntry(
                revision,
                Direction.STAMP,
                message,
                null,
                new HistoryEntry.Run(settings.clock().instant(), Duration.ZERO, backup),
                settings.options().origin());
    }
}
