// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.migration.MigrationCatalog;
import dev.aludel.revision.RevisionPlace;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A branched history on a real database, whose migrations only note that they ran.
 *
 * <p>After every single revision the table of heads is held against what has run: heads are the applied revisions that no
 * other applied one needs. A migration that runs twice breaks the primary key of the notes.
 */
final class Branches implements MigrationListener {

    private final TestDatabase database;

    private final Revisions revisions = new Revisions();

    private final Map<String, Set<String>> below = new TreeMap<>();

    private final Map<String, String> labels = new TreeMap<>();

    private final List<String> ran = new ArrayList<>();

    Branches(TestDatabase database) throws SQLException {
        this.database = database;
        database.execute("CREATE TABLE notes (revision text PRIMARY KEY)");
    }

    /** Adds a revision; parents stand between blanks. */
    Branches with(String id, String parents) {
        return with(id, parents, "", "");
    }

    /** Adds a revision that depends on others and bears labels, which stand between blanks. */
    Branches with(String id, String parents, String dependsOn, String labelled) {
        List<String> needed = words(dependsOn);
        var before = new TreeSet<>(words(parents));
        needed.forEach(it -> before.add(labels.getOrDefault(it, it)));
        below.put(id, before);
        words(labelled).forEach(it -> labels.put(it, id));
        revisions.with(
                id,
                new RevisionPlace(words(parents), needed, words(labelled), List.of()),
                op -> op.execute("INSERT INTO notes VALUES (?)", id),
                op -> op.execute("DELETE FROM notes WHERE revision = ?", id));
        return this;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    MigrationCatalog catalog() {
        return revisions.catalog();
    }

    Migrator migrator() {
        return new Migrator(database::open, catalog(), Bench.OPTIONS, this, Clock.systemUTC());
    }

    /** What an upgrade runs, and the heads that it leaves. */
    String up(String target) {
        return told(() -> migrator().upgrade(target));
    }

    /** What a downgrade runs, and the heads that it leaves. */
    String down(String target) {
        return told(() -> migrator().downgrade(target));
    }

    /** The heads that a stamp leaves; it runs nothing. */
    String stamp(String... targets) {
        return told(() -> migrator().stamp(List.of(targets), false));
    }

    private String told(Supplier<MigrationOutcome> work) {
        ran.clear();
        MigrationOutcome outcome = work.get();
        assertThat(heads()).isEqualTo(outcome.to());
        return String.join(" ", ran) + " -> " + String.join(" ", outcome.to());
    }

    @Override
    public void applied(RevisionApplied event) {
        ran.add(event.revision().id());
        assertThat(heads()).isEqualTo(headsOf(applied()));
        assertThat(applied().contains(event.revision().id())).isEqualTo(event.direction() == Direction.UPGRADE);
    }

    /** The revisions that have run and were not taken back. */
    Set<String> applied() {
        return column("SELECT revision FROM notes");
    }

    Set<String> heads() {
        return column("SELECT revision FROM aludel_heads");
    }

    private Set<String> column(String sql) {
        try {
            return new TreeSet<>(database.query(sql));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Set<String> headsOf(Set<String> applied) {
        var heads = new TreeSet<>(applied);
        for (String id : applied) {
            Set<String> needed = requireNonNull(below.get(id), id);
            assertThat(applied).as("what %s needs", id).containsAll(needed);
            heads.removeAll(needed);
        }
        return heads;
    }
}
