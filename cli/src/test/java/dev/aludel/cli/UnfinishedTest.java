// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifying a database in the middle of a migration: what its notes say is done is expected, and nothing else of it. */
@PostgresTest
class UnfinishedTest {

    private static final String FIRST = "op.createTable(\"t\", column(\"id\", integer()).notNull(),"
            + " dev.aludel.schema.PrimaryKey.primaryKey(\"t_pkey\", \"id\"));"
            + "op.createTable(\"old\", column(\"id\", integer()));";

    private static final String SECOND = "op.addColumn(\"t\", column(\"b\", integer()));"
            + "op.dropTable(\"old\");"
            + "op.outsideTransaction(own -> own.createIndex(\"t\", dev.aludel.schema.Index.index(\"t_b_idx\", \"b\")));"
            + "op.batch(\"fill b\", dev.aludel.operation.BatchRows.rowsOf(\"t\").size(2),"
            + " dev.aludel.operation.BatchWork.update(\"b = 60 / (id - 5)\"));"
            + "op.alterColumn(\"t\", column(\"b\", integer()), column(\"b\", bigint()));";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void stopInTheMiddle(TestDatabase database) throws Exception {
        project = new TestProject(directory)
                .on(database)
                .without("aludel.model.classpath")
                .migration("aaa", "", FIRST, "");
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute("insert into t select generate_series(1, 6)");
        project.migration("bbb", "aaa", SECOND, "op.dropColumn(\"t\", \"b\");");
        project.run("upgrade").ends(ExitCodes.FAILED).saying("division by zero");
    }

    @Test
    void whatIsDoneIsNoDrift(TestDatabase database) throws Exception {
        Run run = project.run("verify").ends(ExitCodes.NO);
        assertThat(run.out())
                .contains("under way bbb", "in segment 3", "A migration is not finished", "aludel status")
                .doesNotContain("repair", "No migration made");
        assertThat(project.run("verify", "--json").ends(ExitCodes.NO).out())
                .contains("\"revision\": \"bbb\"", "\"segment\": 3", "\"repair\": []", "\"unmanaged\": []");

        database.execute("delete from t where id = 5");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("verify").ends(ExitCodes.DONE);
    }

    @Test
    void whatSomebodyDidMeanwhileIsDrift(TestDatabase database) throws Exception {
        database.execute(
                "drop index t_b_idx", "alter table t alter column b type smallint", "create table old (id int)");

        assertThat(project.run("verify").ends(ExitCodes.NO).out())
                .contains(
                        "under way bbb",
                        "create index t_b_idx",
                        "alter column t.b: smallint -> integer",
                        "2 operations",
                        "    table old")
                .doesNotContain("A migration is not finished");
    }

    @Test
    void withinASegmentThatCommitsByStatement(TestDatabase database) throws Exception {
        database.execute("delete from t where id = 5");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.set("aludel.transaction", "none")
                .migration(
                        "ccc",
                        "bbb",
                        "op.addColumn(\"t\", column(\"c\", integer()));"
                                + "op.addColumn(\"t\", column(\"d\", integer()));"
                                + "op.execute(\"create table taken()\").declares(it -> it.createTable(\"taken\"));"
                                + "op.addColumn(\"t\", column(\"e\", integer()));",
                        "");
        database.execute("create table taken ()");
        project.run("upgrade").ends(ExitCodes.FAILED).saying("already exists");

        assertThat(project.run("verify").ends(ExitCodes.NO).out())
                .contains("under way ccc", "A migration is not finished", "    table taken")
                .doesNotContain("repair", "t.c", "t.d");
        database.execute("alter table t drop column d");
        project.run("verify").ends(ExitCodes.NO).printing("add column t.d", "1 operation");
    }

    @Test
    void aDowngradeThatIsNotFinished(TestDatabase database) throws Exception {
        database.execute("delete from t where id = 5");
        project.migration(
                "ccc",
                "bbb",
                "op.addColumn(\"t\", column(\"c\", integer()));",
                "op.dropColumn(\"t\", \"c\");"
                        + "op.batch(\"break\", dev.aludel.operation.BatchRows.rowsOf(\"t\"),"
                        + " dev.aludel.operation.BatchWork.update(\"b = 1 / 0\"));");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("downgrade", "-1").ends(ExitCodes.FAILED).saying("division by zero");

        assertThat(project.run("verify").ends(ExitCodes.NO).out())
                .contains("under way ccc  downgrade", "A migration is not finished")
                .doesNotContain("repair");
    }

    @Test
    void aClassThatHasChangedSaysNothing() throws Exception {
        Path source = project.migrations().resolve("Mbbb.java");
        Files.writeString(source, Files.readString(source).replace("bigint()", "text()"));

        Run run = project.run("verify").ends(ExitCodes.NO);
        assertThat(run.out())
                .contains("The schema is unknown since revision bbb")
                .doesNotContain("repair");
        assertThat(run.err()).contains("its class does something else now");

        Files.delete(source);
        assertThat(project.run("verify").ends(ExitCodes.NO).err()).contains("no migration here has this revision");
    }

    @Test
    void sqlThatDeclaresNothingMakesItUnknown(TestDatabase database) throws Exception {
        database.execute("delete from t where id = 5");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.migration(
                "ccc",
                "bbb",
                "op.execute(\"create table x ()\");" + "op.outsideTransaction(own -> own.execute(\"vacuum nothing\"));",
                "");
        project.run("upgrade").ends(ExitCodes.FAILED).saying("nothing");

        assertThat(project.run("verify").ends(ExitCodes.NO).err()).contains("has run SQL that doesn't declare");
        database.execute("create table nothing ()");
    }
}
