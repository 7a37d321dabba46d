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

/** Rows that only a person can move are never silently left behind: the class doesn't compile before that is decided. */
@PostgresTest
class MovedRowsTest {

    private static final String ANIMAL = "@Entity @Inheritance(strategy = InheritanceType.%s) public class Animal"
            + " { @Id public long id; public String name; }";

    private static final String DOG =
            "@Entity public class Dog extends Animal { public String breed; public int weight; }";

    private static final String CAT = "@Entity public class Cat extends Animal { public String fur; }";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) {
        project = new TestProject(directory).on(database);
    }

    @Test
    void aStrategyThatChangesDoesNotCompileUntilTheRowsAreDecidedAbout(TestDatabase database) throws Exception {
        animals("SINGLE_TABLE");
        database.execute("insert into animal (id, dtype, name, breed, weight, fur)"
                + " values (1, 'Dog', 'Rex', 'beagle', 9, null), (2, 'Cat', 'Tom', null, null, 'grey')");
        changeTo("JOINED");

        project.run("generate", "Joined", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("animal to dog (breed, weight)", "animal to cat (fur)");
        project.run("upgrade").ends(ExitCodes.FAILED).saying("rowsMustMove");
        decide(
                "rowsMustMove(\"animal to cat (fur)\")",
                "op.execute(\"insert into cat select id, fur from animal where dtype = 'Cat'\")");
        decide(
                "rowsMustMove(\"animal to dog (breed, weight)\")",
                "op.execute(\"insert into dog (id, breed, weight) select id, breed, weight from animal where dtype = 'Dog'\")");
        decide(
                "rowsMustMove(\"cat to animal (fur)\")",
                "op.execute(\"update animal set fur = cat.fur from cat where animal.id = cat.id\")");
        decide(
                "rowsMustMove(\"dog to animal (breed, weight)\")",
                "op.execute(\"update animal set breed = dog.breed, weight = dog.weight from dog where animal.id = dog.id\")");
        project.run("upgrade").ends(ExitCodes.DONE);

        assertThat(database.query("select a.name, d.breed, d.weight, c.fur from animal a"
                        + " left join dog d on d.id = a.id left join cat c on c.id = a.id order by a.id"))
                .containsExactly("Rex|beagle|9|null", "Tom|null|null|grey");
        project.run("generate", "Nothing", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("Nothing differs");
    }

    @Test
    void fromJoinedToOneTable(TestDatabase database) throws Exception {
        animals("JOINED");
        changeTo("SINGLE_TABLE");

        project.run("generate", "Single", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("dog to animal (breed, weight)");
        assertThat(project.newest())
                .contains("update animal set breed = dog.breed, weight = dog.weight from dog where animal.id = dog.id");
    }

    @Test
    void fromOneTableToATableForEachClass() throws Exception {
        animals("SINGLE_TABLE");
        changeTo("TABLE_PER_CLASS");

        project.run("generate", "Each", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("animal to dog", "animal to cat");
        assertThat(project.newest())
                .contains(
                        "insert into dog (id, breed, name, weight) select id, breed, name, weight from animal where …");
    }

    @Test
    void whatAPersonSaidToDropNeedsNoDecision() throws Exception {
        animals("SINGLE_TABLE");
        changeTo("JOINED");

        project.run(
                        "generate",
                        "Joined",
                        "--autogenerate",
                        "--drop",
                        "animal.fur",
                        "--drop",
                        "animal.breed",
                        "--drop",
                        "animal.weight")
                .ends(ExitCodes.DONE);
        assertThat(project.newest()).doesNotContain("rowsMustMove");
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    void tablesWithTheSameAuditColumnsAreNoMove() throws Exception {
        String audited = "@Entity public class %s { @Id public long id; public java.time.Instant createdAt;"
                + " public java.time.Instant updatedAt; public String %s; }";
        project.entities(audited.formatted("Fax", "number"));
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.entities(audited.formatted("Preference", "theme"));

        project.run("generate", "Other", "--autogenerate", "--drop", "sequence nothing")
                .ends(ExitCodes.USAGE);
        project.typing("d").run("generate", "Other", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(project.newest()).doesNotContain("rowsMustMove");
    }

    @Test
    void aColumnThatMovesAlongAForeignKeyIsAProposal() throws Exception {
        project.entities(
                "@Entity public class Person { @Id public long id; public String city; }",
                "@Entity public class Home { @Id public long id; @ManyToOne public Person person; }");
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.entities(
                "@Entity public class Person { @Id public long id; }",
                "@Entity public class Home { @Id public long id; @ManyToOne public Person person; public String city; }");

        project.run("generate", "Moved", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(project.newest().replaceAll("\\s*//\\s*", " "))
                .contains("update home set city = person.city from person where home.person_id = person.id");
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    private void animals(String strategy) throws Exception {
        project.entities(ANIMAL.formatted(strategy), DOG, CAT);
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    private void changeTo(String strategy) throws Exception {
        project.entities(ANIMAL.formatted(strategy), DOG, CAT);
    }

    private void decide(String line, String step) throws Exception {
        Path newest = project.sources().get(project.sources().size() - 1);
        String text = Files.readString(newest, StandardCharsets.UTF_8);
        assertThat(text).contains(line);
        Files.writeString(newest, text.replace(line, step), StandardCharsets.UTF_8);
    }
}
