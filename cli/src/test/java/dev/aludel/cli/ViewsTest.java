// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entity that is a view, from the command line. */
@PostgresTest
class ViewsTest {

    private static final String PERSON =
            "@Entity public class Person { @Id public long id; @Column(length = 20) public String name; }";

    private static final String LONGER =
            "@Entity public class Person { @Id public long id; @Column(length = 40) public String name; }";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory)
                .on(database)
                .entities(PERSON, initials("select id, left(name, 1) as i from person"));
        project.run("generate", "Initial", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("create view initials");
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    private static String initials(String query) {
        return "@Entity @Table(name = \"initials\") @org.hibernate.annotations.View(query = \"" + query
                + "\") public class Initials { @Id public long id; public String i; }";
    }

    @Test
    @EdgeCase(15)
    void otherWordsAreNoChange() throws Exception {
        project.entities(PERSON, initials("SELECT (id), left(name, 1) AS i  FROM public.person;"));

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    @EdgeCase(15)
    void anotherQueryIsAChange() throws Exception {
        project.entities(PERSON, initials("select id, right(name, 1) as i from person"));

        project.run("check").ends(ExitCodes.NO).printing("drop view initials", "create view initials");
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("create view initials");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("check").ends(ExitCodes.DONE);
        project.run("downgrade", "-1").ends(ExitCodes.DONE);
    }

    @Test
    @EdgeCase({15, 37})
    void itsOwnViewBlocksNothing(TestDatabase database) throws Exception {
        project.entities(LONGER, initials("select id, left(name, 1) as i from person"));

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("drop view initials", "alter column person.name", "create view initials");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.entities(LONGER);
        project.run("generate", "z", "--autogenerate").ends(ExitCodes.DONE).printing("drop view initials");
    }

    @Test
    @EdgeCase(15)
    void aQueryThatPostgresRefusesIsNotWritten() throws Exception {
        project.entities(PERSON, initials("select id, nothing as i from person"));

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.FAILED).saying("create view initials", "nothing");
    }

    @Test
    @EdgeCase(15)
    void aQueryOfAllColumnsFollowsThem() throws Exception {
        String every = initials("select * from person");
        project.entities(PERSON, every);
        project.run("generate", "Every", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);

        project.entities("@Entity public class Person { @Id public long id; public Integer age; }", every);
        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("drop view initials", "drop column person.name", "create view initials");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("downgrade", "-1").ends(ExitCodes.DONE);
    }
}
