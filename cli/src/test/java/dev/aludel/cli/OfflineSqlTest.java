// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL is written without a database: this project has no URL, but where a test says so. */
@PostgresTest
class OfflineSqlTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project() throws Exception {
        project = new TestProject(directory)
                .migration("aaa", "", "op.createTable(\"t\", column(\"größe\", text()));", "op.dropTable(\"t\");")
                .migration("bbb", "aaa", "op.execute(\"insert into t values (?)\", 5);", "op.execute(\"truncate t\");");
    }

    @Test
    void anUpgradeAndItsWayBack() throws Exception {
        project.run("upgrade", "--sql")
                .ends(ExitCodes.DONE)
                .printing("-- Upgrade from base to bbb", "CREATE TABLE t (", "insert into t values (('5'::integer));");
        project.run("upgrade", "--sql", "aaa:+1").ends(ExitCodes.DONE).printing("-- Upgrade from aaa to bbb", "1 of 1");
        project.run("upgrade", "--sql", "+1").ends(ExitCodes.DONE).printing("-- Upgrade from base to aaa");
        project.run("downgrade", "--sql", "heads:-1").ends(ExitCodes.DONE).printing("-- Downgrade from bbb to aaa");
        project.run("downgrade", "--sql", "bb:base").ends(ExitCodes.DONE).printing("truncate t;", "DROP TABLE t;");
    }

    @Test
    void aFileThatIsInUtf8(TestDatabase database) throws Exception {
        project.run("upgrade", "--sql", "--idempotent", "--output", "up.sql")
                .ends(ExitCodes.DONE)
                .printing("Wrote up.sql");
        String text = Files.readString(directory.resolve("up.sql"), StandardCharsets.UTF_8);
        assertThat(text).contains("\"größe\"");
        if (database.psql().isPresent()) {
            assertThat(database.runPsql(text).exitCode()).isZero();
            project.on(database).run("status").ends(ExitCodes.DONE).printing("bbb");
            project.run("upgrade").ends(ExitCodes.DONE).printing("Nothing to do: the database is at bbb");
        }
        project.run("upgrade", "--sql", "--output", "no/where/up.sql")
                .ends(ExitCodes.FAILED)
                .saying("ALU-603");
    }

    @Test
    void aFileThatCanNotBeWrittenIsNoMatterOfTheConfiguration() throws Exception {
        Run run = project.run("upgrade", "--sql", "--output", "nowhere/up.sql").ends(ExitCodes.FAILED);

        assertThat(run.saying("ALU-603", "another place for it").err()).doesNotContain("aludel.migrations.source");
    }

    @Test
    void rangesThatLeadNowhere() throws Exception {
        project.run("upgrade", "--sql", "bbb:aaa").ends(ExitCodes.USAGE).saying("ALU-520", "downgrade --sql");
        project.run("upgrade", "--sql", "bbb:bbb").ends(ExitCodes.USAGE).saying("ALU-520", "bbb:bbb");
        project.run("upgrade", "--sql", "base").ends(ExitCodes.USAGE).saying("ALU-520");
        project.run("upgrade", "--sql", "current:heads").ends(ExitCodes.USAGE).saying("ALU-520", "asks no database");
        project.run("upgrade", "--sql", "nonsense:heads").ends(ExitCodes.USAGE).saying("ALU-205", "nonsense");
        project.run("upgrade", "--sql", "aaa:bbb:ccc").ends(ExitCodes.USAGE).saying("ALU-205", "bbb:ccc");
        project.run("upgrade", "--sql", ":").ends(ExitCodes.DONE).printing("from base to bbb");
        project.run("upgrade", "--sql", "aaa:+9").ends(ExitCodes.USAGE).saying("ALU-207");
        project.run("downgrade", "--sql", "-1").ends(ExitCodes.USAGE).saying("ALU-520", "heads:-1");
        project.run("downgrade", "--sql", "aaa:bbb").ends(ExitCodes.USAGE).saying("ALU-520", "upgrade --sql");
        project.run("downgrade", "--sql", "base:aaa").ends(ExitCodes.USAGE).saying("ALU-520");
        project.run("downgrade", "--sql", "bbb:-9").ends(ExitCodes.USAGE).saying("ALU-207");
        project.run("downgrade", "--sql", "bbb:bbb-9").ends(ExitCodes.USAGE).saying("ALU-207");
        project.run("downgrade", "--sql", "--", "-3:current")
                .ends(ExitCodes.USAGE)
                .saying("ALU-520", "asks no database");
        project.run("downgrade", "--sql", "-3:current").ends(ExitCodes.USAGE);
        project.run("downgrade", "--sql", "bbb:-2").ends(ExitCodes.DONE).printing("from bbb to base");
    }

    @Test
    void whatBelongsToSqlIsRefusedWithoutIt() throws Exception {
        project.run("upgrade", "--idempotent").ends(ExitCodes.USAGE).saying("ALU-602", "--sql");
        project.run("downgrade", "--skip-data", "-1").ends(ExitCodes.USAGE).saying("ALU-602", "--sql");
        project.run("upgrade", "--sql", "--plan").ends(ExitCodes.USAGE).saying("ALU-602", "--plan");
        project.run("downgrade", "--sql", "--backup", "bbb:aaa")
                .ends(ExitCodes.USAGE)
                .saying("ALU-602", "--backup");
        project.run("upgrade", "aaa:bbb").ends(ExitCodes.USAGE).saying("aludel.url");
    }

    @Test
    void stepsThatCanNotBeWritten() throws Exception {
        project.migration(
                "ccc", "bbb", "op.data(\"fill\", connection -> {});", "op.execute(\"select ?\", new Object());");
        project.run("upgrade", "--sql")
                .ends(ExitCodes.FAILED)
                .saying("ALU-521", "revision ccc, step 1 of 1, data step \"fill\"", "--skip-data");
        Run run = project.run("upgrade", "--sql", "--skip-data").ends(ExitCodes.DONE);
        assertThat(run.err()).contains("left out  revision ccc, step 1 of 1, data step \"fill\"");
        assertThat(run.out()).contains("!!! LEFT OUT, to be done by hand: revision ccc");
        project.run("downgrade", "--sql", "ccc:bbb")
                .ends(ExitCodes.FAILED)
                .saying("ALU-522", "revision ccc, step 1 of 1", "parameter 1 is a Object");
    }
}
