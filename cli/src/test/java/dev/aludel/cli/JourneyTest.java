// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way that every project goes, and what it reads on it. */
@PostgresTest
class JourneyTest {

    private static final String CUSTOMER = """
            @Entity
            public class Customer {
                @Id
                public long id;

                @Column(nullable = false, length = 80)
                public String name;
            }
            """;

    private static final String CUSTOMER_WITH_TIER = CUSTOMER.replace("public String name;", """
            public String name;

                public boolean gold;
            """);

    @TempDir
    Path directory;

    @Test
    void fromNothingToAMigratedDatabaseAndBack(TestDatabase database) throws Exception {
        TestProject project = new TestProject(directory).on(database).entities(CUSTOMER);
        Catalog empty = database.catalog().withoutAludelTables();

        assertGenerates(project, database);
        assertUpgrades(project, database);
        assertFollowsTheModel(project);

        project.run("downgrade", "-1").ends(ExitCodes.DONE).printing("The database is at 000000000001.");
        project.run("downgrade", "base").ends(ExitCodes.DONE).printing("The database is at base.");
        assertThat(database.catalog().withoutAludelTables().differences(empty)).isEmpty();
    }

    private static void assertGenerates(TestProject project, TestDatabase database) throws Exception {
        Run generated =
                project.run("generate", "Initial schema", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(generated.lines())
                .contains(
                        "  + create table customer",
                        "wrote src/app/migrations/M20261122_1431_InitialSchema.java",
                        "Next: review it, then aludel upgrade");
        assertThat(database.catalog().objects())
                .as("generating changes nothing")
                .isEmpty();

        assertThat(project.run("status").ends(ExitCodes.DONE).lines())
                .containsExactly(
                        "database  " + database.url().replaceFirst("[?].*", ""),
                        "current   base (no migration is applied)",
                        "pending   1 of 1 migrations",
                        "          000000000001  Initial schema",
                        "",
                        "Next: aludel upgrade");
        project.run("status", "--check-heads").ends(ExitCodes.NO);
    }

    private static void assertUpgrades(TestProject project, TestDatabase database) throws Exception {
        assertThat(project.run("upgrade").ends(ExitCodes.DONE).out())
                .matches("(?s)applied   000000000001  Initial schema  \\(1 statement, \\d+ ms\\)\\R"
                        + "The database is at 000000000001\\.\\R");
        assertThat(database.catalog().objects()).contains("table public.customer");
        project.run("status", "--check-heads").ends(ExitCodes.DONE).printing("current   000000000001  Initial schema");
        project.run("check").ends(ExitCodes.DONE);
        assertThat(project.run("generate", "Anything", "--autogenerate")
                        .ends(ExitCodes.DONE)
                        .lines())
                .containsExactly("Nothing differs: no migration was written.");
    }

    private static void assertFollowsTheModel(TestProject project) throws Exception {
        project.entities(CUSTOMER_WITH_TIER);
        project.run("check").ends(ExitCodes.NO).printing("add column customer.gold", "aludel generate");
        project.run("generate", "-m", "Gold", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    void theHistoryIsAlignedAndNewestFirst(TestDatabase database) throws Exception {
        TestProject project = new TestProject(directory).on(database);
        project.run("generate", "First").ends(ExitCodes.DONE);
        project.run("generate", "Second", "--rev-id", "abc").ends(ExitCodes.DONE);

        assertThat(project.run("history").ends(ExitCodes.DONE).lines())
                .containsExactly(
                        "* abc           2026-11-22 14:32  Second  (head)", "* 000000000001  2026-11-22 14:31  First");
    }

    @Test
    void initWritesWhatTheOtherCommandsRead(TestDatabase database) throws Exception {
        TestProject project = new TestProject(directory);

        project.runAsItIs("init", "--package", "com.acme.migrations")
                .ends(ExitCodes.DONE)
                .printing("wrote  aludel.properties", "made   src/main/java/com/acme/migrations");
        project.runAsItIs("history").ends(ExitCodes.DONE).printing("There are no migrations.");
        project.runAsItIs("init", "--package", "com.acme.migrations")
                .ends(ExitCodes.USAGE)
                .saying("there is an aludel.properties already");
        String text = Files.readString(directory.resolve("aludel.properties"), StandardCharsets.UTF_8);
        assertThat(text).contains("aludel.migrations.package=com.acme.migrations");
    }
}
