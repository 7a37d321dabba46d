// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.execution.Revisions;
import dev.aludel.revision.RevisionPlace;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Idempotent scripts lead to the same place from every revision on their way, and change nothing the second time. */
@PostgresTest
class GuardedScriptsAcceptanceTest {

    private static final MigratorOptions OPTIONS = MigratorOptions.defaults();

    private static final ScriptStyle IDEMPOTENT = new ScriptStyle(true, false);

    private static Revisions with(Revisions revisions, String id, RevisionPlace place) {
        return revisions.with(
                id, place, op -> op.createTable("t_" + id, column("a", text())), op -> op.dropTable("t_" + id));
    }

    private static Revisions with(Revisions revisions, String id, String parents) {
        return with(
                revisions, id, RevisionPlace.after(parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1))));
    }

    private static Revisions line() {
        return with(with(with(with(new Revisions(), "aaa", ""), "bbb", "aaa"), "ccc", "bbb"), "ddd", "ccc");
    }

    /** Two bases; a fork that is merged again; one branch needs a revision of the other. */
    private static Revisions branches() {
        Revisions revisions = with(with(with(new Revisions(), "aaa", ""), "left", "aaa"), "right", "aaa");
        with(with(revisions, "merge", "left right"), "last", "merge");
        with(revisions, "other", "");
        return with(revisions, "needing", new RevisionPlace(List.of("other"), List.of("left"), List.of(), List.of()));
    }

    private static Migrator migrator(Revisions revisions, TestDatabase database) {
        return new Migrator(
                database::open, revisions.catalog(), OPTIONS, MigrationListener.logging(), Clock.systemUTC());
    }

    private static void wipe(TestDatabase database) throws SQLException {
        database.execute("drop schema public cascade; create schema public");
    }

    private static Script upgrade(Revisions revisions, String range) {
        return new ScriptWriter(revisions.catalog(), OPTIONS, IDEMPOTENT).upgrade(range);
    }

    private static Script downgrade(Revisions revisions, String range) {
        return new ScriptWriter(revisions.catalog(), OPTIONS, IDEMPOTENT).downgrade(range);
    }

    /** Brings a database to these revisions by the migrator, one after the other. */
    private static void bring(Revisions revisions, TestDatabase database, List<String> targets) throws SQLException {
        wipe(database);
        for (String target : targets) {
            migrator(revisions, database).upgrade(target);
        }
    }

    /** Asserts that a script leads a database there, and leaves it alone the second time. */
    private static void leads(Script script, Client client, TestDatabase database, Place expected, String words)
            throws SQLException {
        assertThat(client.run(script, database)).as(words).isEmpty();
        Place reached = Place.of(database);
        assertThat(reached.differences(expected, false)).as(words).isEmpty();
        assertThat(client.run(script, database)).as(words + ", again").isEmpty();
        assertThat(Place.of(database).differences(reached, true))
                .as(words + ", again")
                .isEmpty();
    }

    @Test
    void fromEveryRevisionOfALine(TestDatabase migrated, TestDatabase scripted) throws SQLException {
        Revisions line = line();
        for (Client client : Client.here(scripted).toList()) {
            for (String start : List.of("", "aaa", "bbb", "ccc", "ddd")) {
                List<String> targets = start.isEmpty() ? List.of() : List.of(start);
                bring(line, migrated, List.of("ddd"));
                bring(line, scripted, targets);
                leads(upgrade(line, "heads"), client, scripted, Place.of(migrated), "up from " + start);
                if (!start.isEmpty()) {
                    bring(line, migrated, targets);
                    migrator(line, migrated).downgrade("aaa");
                    bring(line, scripted, targets);
                    leads(downgrade(line, "heads:aaa"), client, scripted, Place.of(migrated), "down from " + start);
                }
            }
        }
    }

    @Test
    void fromEveryPlaceOfBranches(TestDatabase migrated, TestDatabase scripted) throws SQLException {
        Revisions branches = branches();
        Script up = upgrade(branches, "heads");
        Script down = downgrade(branches, "heads:base");
        bring(branches, migrated, List.of("heads"));
        Place top = Place.of(migrated);
        migrator(branches, migrated).downgrade("base");
        Place bottom = Place.of(migrated);
        List<List<String>> starts = List.of(
                List.of(),
                List.of("aaa"),
                List.of("left"),
                List.of("left", "right"),
                List.of("other"),
                List.of("needing"),
                List.of("needing", "right"),
                List.of("merge"),
                List.of("needing", "last"));
        for (List<String> start : starts) {
            bring(branches, scripted, start);
            leads(up, Client.JDBC, scripted, top, "up from " + start);
            bring(branches, scripted, start);
            leads(down, Client.JDBC, scripted, bottom, "down from " + start);
        }
    }

    @Test
    void onRandomGraphs(TestDatabase migrated, TestDatabase scripted) throws SQLException {
        int compared = 0;
        for (long seed = 1; seed <= 15; seed++) {
            var random = new Random(seed);
            List<String> ids = new ArrayList<>();
            Revisions revisions = randomGraph(random, ids);
            List<String> start = pick(ids, random, 2);
            String target = pick(ids, random, 1).get(0);
            bring(revisions, migrated, start);
            bring(revisions, scripted, start);
            migrator(revisions, migrated).upgrade(target);
            String words = "seed %d, %s to %s".formatted(seed, start, target);
            leads(upgrade(revisions, target), Client.JDBC, scripted, Place.of(migrated), words);
            String back = pick(ids, random, 1).get(0);
            Set<String> heads = new TreeSet<>(Place.of(migrated).heads());
            boolean leadsBack = revisions.catalog().graph().ancestors(heads).contains(back)
                    && !revisions.catalog().graph().downgradePath(heads, back).isEmpty();
            if (leadsBack) {
                migrator(revisions, migrated).downgrade(back);
                leads(
                        downgrade(revisions, "heads:" + back),
                        Client.JDBC,
                        scripted,
                        Place.of(migrated),
                        words + " and to " + back);
                compared++;
            }
        }
        assertThat(compared).as("downgrades").isPositive();
    }

    @Test
    void anUnknownHeadIsRefused(TestDatabase database) throws SQLException {
        bring(line(), database, List.of("bbb"));
        database.execute("insert into aludel_heads values ('o''ther')");
        for (Script script : List.of(upgrade(line(), "heads"), downgrade(line(), "heads:base"))) {
            Place before = Place.of(database);
            for (Client client : Client.here(database).toList()) {
                assertThat(client.run(script, database).orElse("went through"))
                        .contains(
                                "the database is at bbb, o'ther, which is not among the migrations",
                                "Nothing was changed");
            }
            assertThat(Place.of(database).differences(before, true)).isEmpty();
        }
    }

    @Test
    void whatIsOutsideOfTheRangeIsRefused(TestDatabase database) throws SQLException {
        bring(line(), database, List.of("ddd"));
        assertThat(Client.JDBC.run(downgrade(line(), "ccc:aaa"), database).orElse("went through"))
                .contains("the database is at ddd, which is beyond the revisions that this script takes back");
        bring(line(), database, List.of("aaa"));
        assertThat(Client.JDBC.run(upgrade(line(), "bbb:ddd"), database).orElse("went through"))
                .contains("this script starts at bbb, which the database has not reached: it is at aaa");
        assertThat(Place.of(database).heads()).containsExactly("aaa");
    }

    @Test
    void aSquashIsWhereTheLastOfWhatItReplacesIs(TestDatabase migrated, TestDatabase scripted) throws SQLException {
        Revisions squashed = line().with(
                        "squash",
                        new RevisionPlace(List.of(), List.of(), List.of(), List.of("aaa", "bbb", "ccc")),
                        op -> List.of("aaa", "bbb", "ccc")
                                .forEach(it -> op.createTable("t_" + it, column("a", text()))),
                        op -> List.of("aaa", "bbb", "ccc").forEach(it -> op.dropTable("t_" + it)));
        Script up = upgrade(squashed, "heads");
        Script down = downgrade(squashed, "heads:base");
        bring(squashed, migrated, List.of("heads"));
        Place top = Place.of(migrated);
        migrator(squashed, migrated).downgrade("base");
        Place bottom = Place.of(migrated);
        for (List<String> start : List.of(List.<String>of(), List.of("ccc"), List.of("ddd"))) {
            bring(start.contains("ccc") ? line() : squashed, scripted, start);
            leads(up, Client.JDBC, scripted, top, "up from " + start);
            bring(start.contains("ccc") ? line() : squashed, scripted, start);
            leads(down, Client.JDBC, scripted, bottom, "down from " + start);
        }
        bring(line(), scripted, List.of("bbb"));
        for (Script script : List.of(up, down)) {
            assertThat(Client.JDBC.run(script, scripted).orElse("went through"))
                    .contains("the database is at bbb, in the middle of what squash replaces");
        }
    }

    private static List<String> pick(List<String> ids, Random random, int most) {
        List<String> picked = new ArrayList<>();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            picked.add(ids.get(random.nextInt(ids.size())));
        }
        return picked;
    }

    private static Revisions randomGraph(Random random, List<String> ids) {
        var revisions = new Revisions();
        for (int i = random.nextInt(7) + 3; i > 0; i--) {
            List<String> parents = new ArrayList<>();
            List<String> needed = new ArrayList<>();
            for (String id : ids) {
                if (random.nextInt(ids.size() + 1) == 0) {
                    (random.nextInt(4) == 0 ? needed : parents).add(id);
                }
            }
            String id = "r" + ids.size();
            with(revisions, id, new RevisionPlace(parents, needed, List.of(), List.of()));
            ids.add(id);
        }
        return revisions;
    }
}
