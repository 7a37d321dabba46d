// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would make PostgreSQL refuse a migration is named before one is written. */
@PostgresTest
class BlockersTest {

    private static final String BEFORE =
            "@Entity public class Person { @Id public long id; @Column(length = 20) public String name; public Integer age; }";

    private static final String RETYPED =
            "@Entity public class Person { @Id public long id; @Column(length = 40) public String name; public Integer age; }";

    private static final String DROPPED = "@Entity public class Person { @Id public long id; public Integer age; }";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database).entities(BEFORE);
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    @EdgeCase({37, 226, 227})
    void viewsOverAColumn(TestDatabase database) throws Exception {
        database.execute(
                "create schema reports",
                "create view reports.names as select name from person",
                "create materialized view adults as select upper(name) as n from person where age > 17");
        project.entities(RETYPED);
        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("ALU-361", "person.name", "view reports.names", "materialized view adults");
        project.entities(DROPPED);
        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("ALU-361", "drop column person.name: used by materialized view adults, view reports.names");
    }

    @Test
    @EdgeCase({37, 221})
    void triggersAndPoliciesOverAColumn(TestDatabase database) throws Exception {
        database.execute(
                "create function nothing() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger renamed after update on person for each row when (old.name <> new.name)"
                        + " execute function nothing()",
                "create policy named on person using (name <> '')");
        project.entities(RETYPED);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("policy named on person", "trigger renamed on person");
    }

    @Test
    @EdgeCase(226)
    void viewsOverOtherColumnsAndAdditionsAreNoHindrance(TestDatabase database) throws Exception {
        database.execute("create view ages as select id, age from person");
        project.entities(RETYPED);

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
    }

    @Test
    @EdgeCase(226)
    void tableUnderAView(TestDatabase database) throws Exception {
        database.execute("create view counted as select count(*) from person");
        project.entities("@Entity public class Other { @Id public long id; }");

        project.run("generate", "x", "--autogenerate", "--drop", "person")
                .ends(ExitCodes.FAILED)
                .saying("drop table person: used by view counted");
    }
}
