// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of migrations that commit in segments: before, during and after. */
@PostgresTest
class SegmentsTest {

    private static final String UPGRADE = "op.addColumn(\"t\", column(\"b\", text()));"
            + "op.batch(\"fill b\", dev.aludel.operation.BatchRows.rowsOf(\"t\").size(4),"
            + " dev.aludel.operation.BatchWork.update(\"b = 60 / (id - 11)\").where(\"a IS NOT NULL\"));"
            + "op.outsideTransaction(own -> own.execute(\"VACUUM t\"));";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory)
                .on(database)
                .migration("aaa", "", "op.execute(\"SELECT ?::int\", 1);", "")
                .migration("bbb", "aaa", UPGRADE, "op.dropColumn(\"t\", \"b\");");
        database.execute(
                "create table t (id int primary key, a text)",
                "insert into t select i, case when i < 10 then 'a' end from generate_series(1, 12) i");
    }

    @Test
    void aPlanIsShownAndNothingRuns(TestDatabase database) throws Exception {
        project.run("upgrade", "--plan")
                .ends(ExitCodes.DONE)
                .printing(
                        "upgrade aaa",
                        "SELECT ?::int",
                        "-- with [1]",
                        "upgrade bbb",
                        "  1  in a transaction",
                        "     add column t.b",
                        "         ALTER TABLE t ADD COLUMN b text",
                        "  2  in batches",
                        "         UPDATE t SET b = 60 / (id - 11) WHERE {rows} AND (a IS NOT NULL)",
                        "         4 at a time: 12 rows of t; its condition is true for 9",
                        "  3  outside a transaction",
                        "         VACUUM t",
                        "2 revisions, 4 statements; nothing was run.",
                        "Next: aludel upgrade");
        assertThat(database.query("select tablename from pg_tables where schemaname = 'public'"))
                .containsExactly("t");
    }

    @Test
    void aPlanAsJson(TestDatabase database) throws Exception {
        database.execute("update t set a = 'a' where id = 11");
        assertThat(asked(database, project.run("upgrade", "--plan", "--json"), "revisions"))
                .startsWith("[")
                .contains("\"revision\": \"aaa\"", "\"SELECT ('1'::integer)::int\"", "\"batchSize\": 4")
                .contains("\"number\": 12", "\"VACUUM t\"", "WHERE {rows} AND (a IS NOT NULL)");
        assertThat(database.query("select to_regclass('aludel_heads') is null")).containsExactly("t");

        project.run("upgrade").ends(ExitCodes.FAILED);
        String states = "select string_agg(segment->>'kind' || ' ' || (segment->>'state'), ', ') from"
                + " json_array_elements('%s'::json->'revisions'->0->'segments') segment";
        assertThat(database.query(states.formatted(project.run("upgrade", "+1", "--plan", "--json")
                        .ends(ExitCodes.DONE)
                        .out())))
                .containsExactly("transaction done, batches begun, outside pending");

        database.execute("update t set a = null where id = 11");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(asked(database, project.run("downgrade", "-1", "--plan", "--json"), "target"))
                .isEqualTo("\"-1\"");
        assertThat(project.run("downgrade", "-1", "--plan", "--json").out())
                .contains("\"direction\": \"downgrade\"", "\"kind\": \"DELETES_DATA\"");
        assertThat(asked(database, project.run("upgrade", "--plan", "--json"), "revisions"))
                .isEqualTo("[]");
        project.run("upgrade", "--json").ends(ExitCodes.USAGE).saying("ALU-602", "--plan");
        project.run("downgrade", "-1", "--json").ends(ExitCodes.USAGE).saying("ALU-602", "--plan");
    }

    /** A member of what was printed, by PostgreSQL's reading of it. */
    private static String asked(TestDatabase database, Run run, String member) throws Exception {
        run.ends(ExitCodes.DONE);
        return database.query("select '%s'::json->'%s'".formatted(run.out().replace("'", "''"), member))
                .get(0);
    }

    @Test
    void aTableOrAConditionThatIsNotThereYetIsNoReasonToFail(TestDatabase database) throws Exception {
        database.execute("drop table t");
        project.run("upgrade", "--plan").ends(ExitCodes.DONE).printing("the rows of t, which is not there yet");
        database.execute("create table t (id int primary key)");
        project.run("upgrade", "--plan")
                .ends(ExitCodes.DONE)
                .printing("0 rows of t; for how many its condition is true can't be told before it runs");
    }

    @Test
    void whatStoppedIsShownAndGoesOn(TestDatabase database) throws Exception {
        database.execute("update t set a = 'a' where id = 11");
        project.run("upgrade")
                .ends(ExitCodes.FAILED)
                .saying("division by zero", "the same command goes on from there", "Correct the rows.");

        project.run("status")
                .ends(ExitCodes.DONE)
                .printing("under way bbb", "in segment 2", "Next: aludel upgrade, which goes on where it stopped");
        project.run("upgrade", "--plan")
                .printing("  1  in a transaction (done)", "  2  in batches (begun, goes on where it stopped)");
        project.run("downgrade", "-1").ends(ExitCodes.FAILED).saying("ALU-512", "'upgrade bbb'");

        database.execute("update t set a = null where id = 11");
        assertThat(project.run("upgrade").ends(ExitCodes.DONE).err())
                .contains("bbb was stopped: going on with segment 2 of 3", "fill b: 12 rows");
        project.run("downgrade", "aaa", "--plan")
                .ends(ExitCodes.DONE)
                .printing("DELETES_DATA", "ALTER TABLE t DROP COLUMN b", "Next: aludel downgrade aaa");
        project.run("upgrade", "--plan").ends(ExitCodes.DONE).printing("Nothing to do.");
    }

    @Test
    void aFirstStatementOutsideOfTransactionsThatFailsHasCommittedNothing(TestDatabase database) throws Exception {
        project.migration("bbb", "aaa", "op.outsideTransaction(own -> own.execute(\"VACUUM nowhere\"));", "");

        Run run = project.run("upgrade")
                .ends(ExitCodes.FAILED)
                .saying("Nothing of the revision is noted as run.", "Correct the migration or the rows.");

        assertThat(run.err()).doesNotContain("goes on from there");
        assertThat(database.query("select to_regclass('aludel_progress')")).containsExactly("null");
    }

    @Test
    void aStampForgetsWhatStoppedAndSaysThatItDid(TestDatabase database) throws Exception {
        database.execute("update t set a = 'a' where id = 11");
        project.run("upgrade").ends(ExitCodes.FAILED);

        Run run = project.run("stamp", "aaa").ends(ExitCodes.DONE).printing("The database is at aaa.");

        assertThat(run.out()).doesNotContain("Nothing to do");
        project.run("stamp", "aaa").ends(ExitCodes.DONE).printing("Nothing to do: the database is at aaa.");
    }

    @Test
    void howItCommitsIsConfigured(TestDatabase database) throws Exception {
        project.set("aludel.transaction", "all")
                .run("upgrade")
                .ends(ExitCodes.FAILED)
                .saying("ALU-511", "bbb");
        project.run("upgrade", "--plan").ends(ExitCodes.FAILED).saying("ALU-511");
        project.set("aludel.transaction", "some")
                .run("upgrade")
                .ends(ExitCodes.USAGE)
                .saying("migration, all or none");
        project.set("aludel.transaction", "none").run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.query("select revision from aludel_heads")).containsExactly("bbb");
    }
}
