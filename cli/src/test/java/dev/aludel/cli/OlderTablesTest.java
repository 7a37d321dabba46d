// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history whose table an older version of Aludel made: read as it is, completed by what writes. */
@PostgresTest
class OlderTablesTest {

    private static final String COLUMNS = "select attname from pg_attribute"
            + " where attrelid = 'aludel_history'::regclass and attnum > 0 and not attisdropped order by 1";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory)
                .on(database)
                .without("aludel.model.classpath")
                .migration("aaa", "", "op.createTable(\"t\", column(\"id\", integer()));", "op.dropTable(\"t\");");
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute("alter table aludel_history drop column checksum, drop column backup_file");
    }

    @Test
    void whatReadsDoesWithoutAndChangesNothing(TestDatabase database) throws Exception {
        for (String command : new String[] {"verify", "status", "health", "current", "history", "upgrade"}) {
            project.run(command).ends(ExitCodes.DONE);
        }
        project.run("upgrade", "--plan").ends(ExitCodes.DONE);
        assertThat(database.query(COLUMNS))
                .doesNotContain("checksum", "backup_file")
                .hasSize(9);
    }

    @Test
    void whatWritesAddsWhatIsMissingInItsTransaction(TestDatabase database) throws Exception {
        project.migration("bbb", "aaa", "op.execute(\"select 1 / 0\");", "");
        project.run("upgrade").ends(ExitCodes.FAILED).saying("division by zero");
        assertThat(database.query(COLUMNS)).hasSize(9);

        project.migration("bbb", "aaa", "op.addColumn(\"t\", column(\"a\", text()));", "op.dropColumn(\"t\", \"a\");");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.query(COLUMNS)).contains("checksum", "backup_file").hasSize(11);
        assertThat(database.query("select revision, checksum is null from aludel_history order by id"))
                .containsExactly("aaa|t", "bbb|f");
        project.run("verify").ends(ExitCodes.DONE);
        project.run("downgrade", "base").ends(ExitCodes.DONE);
    }

    @Test
    void eachCommandThatWritesAddsThem(TestDatabase database) throws Exception {
        project.run("verify", "--accept", "aaa").ends(ExitCodes.DONE).printing("accepted  aaa");
        assertThat(database.query(COLUMNS)).hasSize(11);

        database.execute("alter table aludel_history drop column backup_file");
        project.run("stamp", "base").ends(ExitCodes.DONE);
        assertThat(database.query(COLUMNS)).hasSize(11);
    }

    @Test
    void aRoleThatMayNotAddThemIsToldWhatItsOwnerHasToRun(TestDatabase database) throws Exception {
        TestRole role = database.role("deploy", "s3cret");
        project.set("aludel.user", role.name()).set("aludel.password", "s3cret").secret("s3cret");
        database.execute(
                "grant create, usage on schema public to " + role.name(),
                "grant all on aludel_heads, aludel_history, t to " + role.name(),
                "alter table t owner to " + role.name());

        project.run("status").ends(ExitCodes.DONE);
        project.run("downgrade", "base")
                .ends(ExitCodes.FAILED)
                .saying(
                        "ALU-516",
                        "public.aludel_history has no column checksum",
                        "ALTER TABLE public.aludel_history ADD COLUMN checksum text, ADD COLUMN backup_file text");
        assertThat(database.query("select revision from aludel_heads")).containsExactly("aaa");

        database.execute(
                "alter table aludel_history add column checksum text",
                "alter table aludel_history add backup_file text");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
    }

    @Test
    void aTableOfSomebodyElseIsNone(TestDatabase database) throws Exception {
        database.execute("alter table aludel_history rename column started_at to at");

        project.run("status").ends(ExitCodes.DONE);
        project.run("verify").ends(ExitCodes.FAILED).saying("ALU-516", "no column started_at");
        project.run("downgrade", "base").ends(ExitCodes.FAILED).saying("ALU-516", "aludel.history.schema");
        assertThat(database.query("select count(*) from t")).containsExactly("0");
    }

    @Test
    void columnsOfANewerVersionAreLeftAlone(TestDatabase database) throws Exception {
        database.execute("alter table aludel_history add column seal text");

        project.run("downgrade", "base").ends(ExitCodes.DONE);
        project.run("verify").ends(ExitCodes.DONE);
        assertThat(database.query("select distinct seal from aludel_history")).containsExactly("null");
    }
}
