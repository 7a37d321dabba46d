// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.expected;

import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.error.MigrationException;
import dev.aludel.execution.DatabaseStatus;
import dev.aludel.execution.UnderWay;
import dev.aludel.migration.ExpectedSchema;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the schema that migrations make: folded in memory; where a migration runs SQL that doesn't declare its effect, by
 * replaying all of them on a scratch database, once for each history.
 */
public final class Expectations {

    private static final String HIDDEN =
            "runs SQL that doesn't declare what it changes: the schema is unknown from there on, and ";

    private final Project project;

    private final Progress progress;

    /** The expectations of a project. */
    public Expectations(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /**
     * The schema of a database at these heads. Where it can't be replayed, it is not known, and the reason is told.
     *
     * @throws dev.aludel.error.MigrationException if a revision doesn't fit what comes before it
     */
    public Expectation at(MigrationCatalog catalog, Set<String> heads) {
        ExpectedSchema folded = catalog.expected(heads);
        if (folded.opaqueSince() == null) {
            return new Expectation(folded, "");
        }
        var cache = new ExpectedCache(project);
        String key = cache.key(catalog, heads);
        Schema kept = cache.find(key).orElse(null);
        if (kept != null) {
            return known(kept, folded);
        }
        progress.step("replaying the migrations on a scratch database");
        try (ScratchDatabase scratch = project.scratch().create()) {
            Schema replayed =
                    new HistoryReplay(project, catalog).at(scratch, heads).schema();
            cache.put(key, replayed);
            return known(replayed, folded);
        } catch (SQLException e) {
            return new Expectation(folded, HIDDEN + "there is no PostgreSQL to replay it on: " + e.getMessage());
        } catch (MigrationException e) {
            return new Expectation(folded, HIDDEN + "it can't be replayed: " + e.problem());
        }
    }

    /**
     * The schema of a database that stands there: at its heads, and as far beyond them as a migration is that was begun and
     * is not finished.
     *
     * @throws dev.aludel.error.MigrationException if a revision doesn't fit what comes before it
     */
    public Expectation of(MigrationCatalog catalog, DatabaseStatus status) {
        Expectation atHeads = at(catalog, status.heads());
        UnderWay underWay = status.underWay();
        return underWay == null ? atHeads : new Halfway(catalog, underWay).from(atHeads);
    }

    /** What SQL made that didn't say so is the database's. */
    private static Expectation known(Schema schema, ExpectedSchema folded) {
        Set<ObjectKey> owned = new TreeSet<>(folded.modelOwned());
        owned.retainAll(ObjectKeys.of(schema));
        return new Expectation(new ExpectedSchema(schema, owned, null), "");
    }
}
