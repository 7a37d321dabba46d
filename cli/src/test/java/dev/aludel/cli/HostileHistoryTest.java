// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations that don't compile, don't fit together, or fail; and targets that aren't there. */
@PostgresTest
class HostileHistoryTest {

    private static final String CREATE = "op.createTable(\"t\", column(\"a\", integer()));";

    private static final String DROP = "op.dropTable(\"t\");";

    @TempDir
    Path directory;

    private TestProject project;

    private Untouched before;

    private TestDatabase database;

    @BeforeEach
    void project(TestDatabase given) throws Exception {
        database = given;
        project = new TestProject(directory).on(given);
        before = new Untouched(given);
    }

    private void refuses(int exitCode, String command, String... words) throws Exception {
        project.run(command.split(" ")).ends(exitCode).saying(words);
        before.verify();
    }

    @Test
    void oneThatDoesNotCompile() throws Exception {
        project.migration("aaa", "", "op.createTabel(\"t\");", DROP);

        for (String command : List.of("upgrade", "status", "history", "generate x")) {
            refuses(
                    ExitCodes.FAILED,
                    command,
                    "ALU-213",
                    "src/app/migrations/Maaa.java:12",
                    "cannot find symbol",
                    "createTabel");
        }
    }

    @Test
    void twoWithOneId() throws Exception {
        project.migration("aaa", "", CREATE, DROP).source("Again", "aaa", "", """
                    public void upgrade(Operations op) {}

                    public void downgrade(Operations op) {}
                """);

        refuses(ExitCodes.FAILED, "upgrade", "ALU-201", "aaa", "app.migrations.Maaa", "app.migrations.Again");
    }

    @Test
    void aParentThatIsNotThere() throws Exception {
        project.migration("bbb", "aaa", CREATE, DROP);

        refuses(ExitCodes.FAILED, "upgrade", "ALU-202", "revision bbb", "aaa, which no migration has");
    }

    @Test
    void aCycle() throws Exception {
        project.migration("aaa", "ccc", CREATE, DROP)
                .migration("bbb", "aaa", "", "")
                .migration("ccc", "bbb", "", "");

        refuses(ExitCodes.FAILED, "upgrade", "ALU-204", "aaa", "bbb", "ccc");
    }

    @Test
    @EdgeCase(275)
    void aStatementThatFailsHalfWay() throws Exception {
        project.migration(
                "aaa",
                "",
                CREATE + "\nop.execute(\"insert into t values (1), (0)\");"
                        + "\nop.execute(\"alter table t add check (a > 0)\");",
                DROP);

        refuses(
                ExitCodes.FAILED,
                "upgrade",
                "ALU-501: revision aaa, statement 3 of 3",
                "alter table t add check (a > 0)",
                "SQLSTATE 23514",
                "Nothing was changed.");
    }

    @Test
    void aStatementThatFailsInTheSecondMigration() throws Exception {
        project.migration("aaa", "", CREATE, DROP);
        project.run("upgrade").ends(ExitCodes.DONE);
        before = new Untouched(database);
        project.migration("bbb", "aaa", "op.execute(\"insert into nowhere values (1)\");", "");

        refuses(ExitCodes.FAILED, "upgrade", "ALU-501: revision bbb, statement 1 of 1", "nowhere", "42P01");
        project.run("status").ends(ExitCodes.DONE).printing("current   aaa", "pending   1 of 2 migrations");
    }

    @Test
    void anUnknownRevisionAndAnAmbiguousOne() throws Exception {
        project.migration("abc1", "", CREATE, DROP).migration("abc2", "abc1", "", "");

        refuses(ExitCodes.USAGE, "upgrade nonsense", "ALU-205", "\"nonsense\"");
        refuses(ExitCodes.USAGE, "upgrade abc", "ALU-206", "abc1, abc2");
        refuses(ExitCodes.USAGE, "upgrade +7", "ALU-207", "\"+7\"");
        refuses(ExitCodes.FAILED, "downgrade abc1", "ALU-209", "abc1");
        refuses(ExitCodes.USAGE, "downgrade -1", "ALU-207", "\"-1\"");
    }

    @Test
    void oneThatThrows() throws Exception {
        project.migration("aaa", "", "throw new IllegalStateException(\"not on a Sunday\");", "");

        refuses(
                ExitCodes.FAILED,
                "upgrade",
                "ALU-211",
                "upgrade of app.migrations.Maaa, line 12: IllegalStateException: not on a Sunday");
    }

    @Test
    void oneThatThrowsAnError() throws Exception {
        project.migration("aaa", "", "upgrade(op);", "");

        refuses(ExitCodes.FAILED, "upgrade", "ALU-211", "upgrade of app.migrations.Maaa", "StackOverflowError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"no rows\")",
                "throw new AssertionError(\"no rows\")",
                "throw new NoClassDefFoundError(\"no rows\")",
                "throw new StackOverflowError(\"no rows\")"
            })
    void aDataStepThatThrows(String statement) throws Exception {
        project.migration("aaa", "", CREATE + "op.data(\"fill\", rows -> { " + statement + "; });", DROP);

        refuses(
                ExitCodes.FAILED,
                "upgrade",
                "ALU-501: revision aaa, statement 2 of 2",
                ": no rows",
                "\"fill\"",
                "Nothing was changed.");
    }

    @Test
    void oneWithoutAPublicConstructor() throws Exception {
        project.source("Hidden", "aaa", "", """
                    private Hidden() {}

                    public void upgrade(Operations op) {}

                    public void downgrade(Operations op) {}
                """);

        refuses(ExitCodes.FAILED, "upgrade", "ALU-210", "app.migrations.Hidden", "public constructor");
    }

    @Test
    void oneWithoutAnAnnotation() throws Exception {
        project.file("src/app/migrations/Bare.java", """
                package app.migrations;

                import dev.aludel.migration.*;

                public class Bare implements Migration {
                    public void upgrade(Operations op) {}

                    public void downgrade(Operations op) {}
                }
                """);

        refuses(ExitCodes.FAILED, "upgrade", "ALU-210", "app.migrations.Bare", "@Revision");
    }

    @Test
    void oneThatCanNotBeTakenBack() throws Exception {
        project.migration("aaa", "", CREATE, "op.irreversible(\"the rows are gone\");");
        project.run("upgrade").ends(ExitCodes.DONE);
        before = new Untouched(database);

        refuses(ExitCodes.FAILED, "downgrade base", "aaa", "the rows are gone");
    }

    @Test
    void oneThatCommitsByItself() throws Exception {
        project.migration("aaa", "", CREATE + "\nop.execute(\"commit\");", DROP);

        project.run("upgrade").ends(ExitCodes.FAILED).saying("ALU-509", "aaa", "COMMIT");
        project.run("status", "--check-heads").ends(ExitCodes.NO);
    }

    @Test
    void twoHeads() throws Exception {
        project.migration("aaa", "", CREATE, DROP)
                .migration("bbb", "aaa", "", "")
                .migration("ccc", "aaa", "", "");

        refuses(ExitCodes.FAILED, "upgrade head", "ALU-203", "bbb, ccc");
        refuses(ExitCodes.USAGE, "generate x", "ALU-602", "bbb, ccc", "--head");
    }

    @Test
    void autogeneratingOverPendingRevisions() throws Exception {
        project.entities("@Entity public class Customer { @Id long id; }").migration("aaa", "", CREATE, DROP);

        refuses(ExitCodes.FAILED, "generate x --autogenerate", "ALU-330", "aaa", "aludel upgrade");
        assertThat(project.sources()).hasSize(1);
    }
}
