// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of extension types: proven with the extensions that the database has, and in the schema where it has them. */
@PostgresTest
class ExtensionsTest {

    private static final String PLACE = """
            @Entity public class Place {
                @Id public long id;
                @Column(columnDefinition = "ltree", nullable = false) public String path;
                @Column(columnDefinition = "hstore default ''", nullable = false) public String tags;
                @Column(columnDefinition = "tools.citext") public String mail;
            }""";

    @TempDir
    Path directory;

    @Test
    @EdgeCase(51)
    void theProofHasTheExtensionsOfTheDatabase(TestDatabase database) throws Exception {
        database.execute(
                "create schema tools",
                "create extension ltree",
                "create extension hstore",
                "create extension citext schema tools");
        var project = new TestProject(directory).on(database).entities(PLACE);

        project.run("generate", "Places", "--autogenerate").ends(ExitCodes.DONE).printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "Nothing", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("Nothing differs");

        project.entities(PLACE.replace("public String mail;", """
                public String mail;
                @Column(columnDefinition = "tools.citext default 'x'", nullable = false, unique = true) public String nick;
                @org.hibernate.annotations.Check(constraints = "other ~ 'a.*'::lquery")
                @Column(columnDefinition = "ltree") public String other;"""));
        project.run("generate", "More", "--autogenerate").ends(ExitCodes.DONE).printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "Nothing", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("Nothing differs");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
    }

    @Test
    @EdgeCase(51)
    void anExtensionThatTheDatabaseLacksIsNamedWithTheStatementThatMakesIt(TestDatabase database) throws Exception {
        var project = new TestProject(directory).on(database).entities(PLACE.replace("tools.citext", "text"));

        project.run("generate", "Places", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying(
                        "ALU-322",
                        "Place.path asks for the type ltree",
                        "it is of the extension ltree: write op.execute(\"CREATE EXTENSION IF NOT EXISTS ltree\")",
                        "it is of the extension hstore");
    }
}
