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

    private static final String SHIRT = """
            @Entity public class Shirt {
                @Id public long id;
                @Enumerated(EnumType.STRING)
                @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)
                public Color color;
            }""";

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

    @Test
    @EdgeCase(226)
    void viewThatGroupsByAPrimaryKey(TestDatabase database) throws Exception {
        database.execute("create view grouped as select id, age from person group by id");
        project.entities(
                "@Entity public class Person { public long id; @Id @Column(length = 20) public String name; public Integer age; }");

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("ALU-361", "drop primary key person_pkey on person: used by view grouped");
    }

    @Test
    @EdgeCase({110, 226})
    void anEnumTypeThatIsMadeAnew(TestDatabase database) throws Exception {
        project.entities(SHIRT, colors("GREEN, RED"));
        project.run("generate", "Shirts", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute(
                "create schema reports",
                "create view reports.colors as select color from shirt",
                "create view greens as select 'GREEN'::color as green",
                "create function mixed(one color, other color[]) returns int language sql as 'select 1'",
                "create domain bright as color check (value <> 'RED')",
                "create type pair as (one color, other color)",
                "create table reports.kept (colors color[])");

        project.entities(SHIRT, colors("GREEN"));
        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying(
                        "ALU-361",
                        "alter enum color: - RED: used by composite type pair, domain bright, function mixed,"
                                + " table reports.kept, view greens, view reports.colors");
        project.entities(SHIRT, colors("BLUE, GREEN, RED"));
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("add value BLUE to enum color");
    }

    private static String colors(String colors) {
        return "public enum Color { " + colors + " }";
    }
}
