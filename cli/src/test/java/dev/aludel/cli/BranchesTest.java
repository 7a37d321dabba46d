// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branching, labelling, depending and merging from the command line, and what it shows of that. */
@PostgresTest
class BranchesTest {

    private static final String START =
            "op.createTable(\"users\", column(\"id\", bigint()), column(\"email\", varchar(100)));";

    @TempDir
    Path directory;

    private TestProject forked() throws Exception {
        var project = new TestProject(directory);
        project.run("generate", "Accounts", "--rev-id", "a1").ends(ExitCodes.DONE);
        project.run("generate", "Books", "--rev-id", "b1", "--branch", "books").ends(ExitCodes.DONE);
        project.run("generate", "Carts", "--rev-id", "c1", "--head", "a1", "--splice", "--branch", "carts")
                .ends(ExitCodes.DONE);
        project.run("generate", "More books", "--rev-id", "b2", "--head", "books@head")
                .ends(ExitCodes.DONE);
        project.run("generate", "Network", "--rev-id", "n1", "--head", "base", "--depends-on", "carts")
                .ends(ExitCodes.DONE);
        return project;
    }

    @Test
    void theGraphIsDrawn() throws Exception {
        var project = forked();
        project.run("merge", "Together", "--rev-id", "m1", "--revisions", "b2", "carts@head")
                .ends(ExitCodes.DONE)
                .printing("joins b2, c1", "They go together in either order.", "wrote src/app/migrations/M2026");

        assertThat(project.newest()).contains("parents = {\"b2\", \"c1\"}");
        assertThat(project.run("history").ends(ExitCodes.DONE).lines())
                .containsExactly(
                        "*   n1  2026-11-22 14:31  Network  (head, depends on c1)",
                        "",
                        "*   m1  2026-11-22 14:31  Together  (head, merge point, books, carts)",
                        "|\\",
                        "| * c1  2026-11-22 14:31  Carts  (carts)",
                        "* | b2  2026-11-22 14:31  More books  (books)",
                        "* | b1  2026-11-22 14:31  Books  (books)",
                        "|/",
                        "*   a1  2026-11-22 14:31  Accounts  (branch point)");
        assertThat(project.run("history", "books:m1").ends(ExitCodes.DONE).lines())
                .containsExactly(
                        "* m1  2026-11-22 14:31  Together  (head, merge point, books, carts)",
                        "* b2  2026-11-22 14:31  More books  (books)",
                        "* b1  2026-11-22 14:31  Books  (books)");
        assertThat(project.run("history", "a1:a1", "--verbose")
                        .ends(ExitCodes.DONE)
                        .lines())
                .containsExactly(
                        "* a1  2026-11-22 14:31  Accounts  (branch point)",
                        "      follows      base",
                        "      followed by  b1, c1",
                        "      class        app.migrations.M20261122_1431_Accounts");
    }

    @Test
    void headsAndBranches() throws Exception {
        var project = forked();

        assertThat(project.run("heads").ends(ExitCodes.DONE).lines())
                .containsExactly(
                        "b2  2026-11-22 14:31  More books  (head, books)",
                        "c1  2026-11-22 14:31  Carts  (effective head, carts)",
                        "n1  2026-11-22 14:31  Network  (head, depends on c1)",
                        "",
                        "Next: aludel merge \"Why they come together\", if they are not meant to stay apart");
        assertThat(project.run("heads", "--resolve-dependencies")
                        .ends(ExitCodes.DONE)
                        .out())
                .doesNotContain("c1  ");
        assertThat(project.run("branches").ends(ExitCodes.DONE).lines())
                .containsExactly(
                        "books  on b1  head b2",
                        "carts  on c1  head c1",
                        "",
                        "a1  2026-11-22 14:31  Accounts  (branch point)",
                        "  -> b1  2026-11-22 14:31  Books  (books)",
                        "  -> c1  2026-11-22 14:31  Carts  (effective head, carts)");
    }

    @Test
    void whereADatabaseIs(TestDatabase database) throws Exception {
        var project = forked().on(database);
        project.run("current").ends(ExitCodes.DONE).printing("base (no migration is applied)");
        project.run("upgrade", "n1").ends(ExitCodes.DONE).printing("The database is at n1.");

        assertThat(project.run("current").ends(ExitCodes.DONE).lines())
                .containsExactly(
                        "c1  2026-11-22 14:31  Carts  (effective head, carts)",
                        "n1  2026-11-22 14:31  Network  (current, head, depends on c1)");
        project.run("current", "--check-heads").ends(ExitCodes.NO);
        assertThat(project.run("history", "n1:current").ends(ExitCodes.DONE).lines())
                .containsExactly("* n1  2026-11-22 14:31  Network  (current, head, depends on c1)");
        project.run("history", "-1:current").ends(ExitCodes.DONE).printing("* a1  ");
        project.run("downgrade", "n1@-1").ends(ExitCodes.DONE).printing("The database is at c1.");
        project.run("upgrade", "books@+1").ends(ExitCodes.DONE).printing("The database is at b1, c1.");
        project.run("downgrade", "-1").ends(ExitCodes.USAGE).saying("ALU-207", "b1, c1", "b1@-1");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("current", "--check-heads").ends(ExitCodes.DONE);
        database.execute("INSERT INTO aludel_heads VALUES ('elsewhere')");
        Run lost = project.run("current", "--check-heads").ends(ExitCodes.NO);
        assertThat(lost.err())
                .contains("elsewhere  no migration here has this revision", "newer build", "stamp --purge");
        project.run("history", "current:").ends(ExitCodes.FAILED).saying("ALU-208", "elsewhere", "another branch");
        project.run("current", "--json").printing("\"unknown\": [\n    \"elsewhere\"\n  ]", "\"atHeads\": false");
    }

    @Test
    void everyCommandSaysItAsJsonToo() throws Exception {
        var project = forked();

        project.run("heads", "--json")
                .ends(ExitCodes.DONE)
                .printing("\"id\": \"n1\"", "\"dependsOn\": [\n      \"c1\"");
        project.run("history", ":a1", "--json")
                .ends(ExitCodes.DONE)
                .printing("[\n  {\n    \"id\": \"a1\",\n    \"parents\": [],", "\"branchPoint\": true");
        project.run("branches", "--json").ends(ExitCodes.DONE).printing("\"label\": \"books\"", "\"followers\": [");
        project.run("show", "a1", "--json").ends(ExitCodes.DONE).printing("\"upgrade\": []");
    }

    @Test
    void aMigrationIsShownBothWays() throws Exception {
        var project = new TestProject(directory);
        project.migration("a1", "", START, "op.dropTable(\"users\");");
        project.migration(
                "b1",
                "a1",
                "op.execute(\"UPDATE users SET email = ? WHERE id = ?\", \"o'neil\\n\", 7); op.data(\"fill\", it -> {});",
                "op.irreversible(\"mails are gone\");");

        project.run("show", "a1")
                .ends(ExitCodes.DONE)
                .printing(
                        "a1  -  number a1\n",
                        "followed by  b1",
                        "upgrade\n  + create table users",
                        "downgrade\n  - drop");
        project.run("show", "b", "--sql")
                .ends(ExitCodes.DONE)
                .printing(
                        "-- upgrade b1  number b1",
                        "UPDATE users SET email = ",
                        "o''neil",
                        "-- data step \"fill\": code, which SQL can't show",
                        "-- downgrade b1",
                        "mails are gone");
        project.run("show", "base").ends(ExitCodes.USAGE).saying("is no revision");
        project.run("show", "zz").ends(ExitCodes.USAGE).saying("ALU-205", "there is no revision \"zz\"");
    }

    @Test
    void conflictsAreRefusedAndNamedWhereTheyAreForced() throws Exception {
        var project = new TestProject(directory);
        project.migration("a1", "", START, "op.dropTable(\"users\");");
        project.migration(
                "b1",
                "a1",
                "op.alterColumn(\"users\", column(\"email\", varchar(100)), column(\"email\", varchar(200)));",
                "");
        project.migration(
                "c1", "a1", "op.execute(\"UPDATE users SET id = 1\"); op.dropColumn(\"users\", \"email\");", "");
        List<Path> before = project.sources();

        project.run("merge", "Both")
                .ends(ExitCodes.FAILED)
                .saying(
                        "ALU-220: the branches don't go together in either order:",
                        "b1: alter column users.email: character varying(100) -> character varying(200)  |  c1: drop column",
                        "both change column users.email",
                        "--force");
        assertThat(project.sources()).isEqualTo(before);
        Run forced = project.run("merge", "-m", "Both", "--force").ends(ExitCodes.DONE);
        assertThat(forced.err()).contains("conflict", "cannot judge execute UPDATE users SET id = 1 of c1");
        Path written = project.sources().stream()
                .filter(it -> !before.contains(it))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(written, StandardCharsets.UTF_8).replaceAll("\\s+\\*\\s+", " "))
                .contains(
                        "Conflict: alter column users.email", "(b1) and drop column users.email (c1)", "Not judged: ");
        project.run("history").ends(ExitCodes.DONE).printing("merge point");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "generate x                            | 2 | history has 3 heads: b2, c1, n1",
                "generate x --head zz                  | 2 | there is no revision \"zz\"",
                "generate x --head b1                  | 2 | revision b1 is not a head: b2 follows it",
                "generate x --head books               | 2 | --splice",
                "generate x --head b2 --branch carts   | 1 | the label \"carts\" stands on two revisions",
                "generate x --head b2 --branch b1      | 1 | the label \"b1\" of revision",
                "generate x --head b2 --branch head    | 1 | can't be a label",
                "generate x --head b2 --depends-on zz  | 2 | there is no revision \"zz\"",
                "generate x --head b                   | 2 | \"b\" may mean 2 revisions: b1, b2",
                "generate x --head books@n1            | 2 | revision n1 is not on the branch \"books\"",
                "history b2:b1                         | 2 | does not come before its other end",
                "history b2                            | 2 | \"b2\" is not a range of revisions",
                "history a:b:c                         | 2 | is not a range of revisions",
                "merge x --revisions b2                | 2 | there is nothing to merge with b2",
                "merge x --revisions b2 b2             | 2 | there is nothing to merge with b2",
                "merge x --revisions b2 a1             | 2 | revision a1 is not a head",
                "merge x --revisions b2 zz             | 2 | there is no revision \"zz\""
            })
    void whatCanNotBe(String command, int exitCode, String words) throws Exception {
        var project = forked();
        List<Path> before = project.sources();

        project.run(command.split(" +", -1)).ends(exitCode).saying(words);
        assertThat(project.sources()).isEqualTo(before);
    }

    @Test
    void aDifferenceIsTakenOnlyWhereTheDatabaseIs(TestDatabase database) throws Exception {
        var project = forked().on(database).entities("@Entity public class Note { @Id public long id; }");

        project.run("generate", "x", "--autogenerate", "--head", "b2")
                .ends(ExitCodes.FAILED)
                .saying("ALU-330", "a1, b1, b2");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "x", "--autogenerate", "--head", "a1", "--splice")
                .ends(ExitCodes.FAILED)
                .saying("ALU-219", "would follow a1, and the database is at b2, n1");
        project.run("generate", "x", "--autogenerate", "--head", "base")
                .ends(ExitCodes.FAILED)
                .saying("would follow base");
        project.run("generate", "x", "--autogenerate", "--head", "b2")
                .ends(ExitCodes.DONE)
                .printing("note     revision c1: the database has it", "--depends-on c1", "create table note");
    }
}
