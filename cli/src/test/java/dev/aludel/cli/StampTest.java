// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is said to be somewhere, and nothing runs. */
@PostgresTest
class StampTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory)
                .on(database)
                .migration("aaa", "", "op.createTable(\"t\", column(\"a\", text()));", "op.dropTable(\"t\");")
                .migration("bbb", "aaa", "op.dropTable(\"nowhere\");", "")
                .migration("ccc", "aaa", "op.dropTable(\"nowhere\");", "");
    }

    @Test
    void oneRevisionAndBack(TestDatabase database) throws Exception {
        project.run("stamp", "bb").ends(ExitCodes.DONE).printing("The database is at bbb");
        assertThat(heads(database)).containsExactly("bbb");
        assertThat(database.query("select to_regclass('t')")).containsExactly("null");
        project.run("stamp", "bbb").ends(ExitCodes.DONE).printing("Nothing to do");
        project.run("stamp", "aaa").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("aaa");
        project.run("stamp", "base").ends(ExitCodes.DONE).printing("at base");
        assertThat(heads(database)).isEmpty();
        assertThat(database.query("select revision, direction, checksum from aludel_history order by id"))
                .containsExactly("bbb|stamp|null", "aaa|stamp|null", "base|stamp|null");
    }

    @Test
    void severalHeadsAndOtherBranchesStay(TestDatabase database) throws Exception {
        project.run("stamp", "heads").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("bbb", "ccc");
        project.run("stamp", "aaa").ends(ExitCodes.DONE);
        project.run("stamp", "bbb").ends(ExitCodes.DONE);
        project.run("stamp", "ccc").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("bbb", "ccc");
        project.run("stamp", "aaa", "bbb").ends(ExitCodes.DONE).printing("Nothing to do");
        project.run("stamp", "--purge", "aaa", "bbb").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("bbb");
    }

    @Test
    void whatIsUnknownIsRefusedUntilItIsPurged(TestDatabase database) throws Exception {
        project.run("stamp", "nonsense").ends(ExitCodes.USAGE).saying("ALU-205", "nonsense");
        project.run("stamp").ends(ExitCodes.USAGE);
        project.run("stamp", "aaa").ends(ExitCodes.DONE);
        database.execute("update aludel_heads set revision = 'gone'");

        project.run("stamp", "bbb").ends(ExitCodes.FAILED).saying("ALU-208", "gone", "--purge");
        project.run("stamp", "--purge", "bbb").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("bbb");
    }

    @Test
    void withoutMigrationsHeadsAreNotForgottenByAccident(TestDatabase database) throws Exception {
        project.run("stamp", "heads").ends(ExitCodes.DONE);
        project.set("aludel.migrations.package", "app.nowhere");

        project.run("stamp", "--purge", "heads").ends(ExitCodes.USAGE).saying("ALU-205", "heads");
        assertThat(heads(database)).containsExactly("bbb", "ccc");
        project.run("stamp", "--purge", "base").ends(ExitCodes.DONE);
        assertThat(heads(database)).isEmpty();
    }

    @Test
    void aPackageWithoutMigrationsIsToldOfWhereNothingRuns() throws Exception {
        Run run = project.set("aludel.migrations.package", "app.nowhere")
                .run("upgrade")
                .ends(ExitCodes.DONE);

        assertThat(run.err()).contains("There are no migrations: are aludel.migrations.package");
        assertThat(project.set("aludel.migrations.package", "app.migrations")
                        .run("upgrade", "aaa")
                        .err())
                .doesNotContain("There are no migrations");
    }

    private static List<String> heads(TestDatabase database) throws SQLException {
        return database.query("select revision from aludel_heads order by 1");
    }
}
