// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that was there before the first migration, changed step by step; nothing of it is lost or forgotten. */
@PostgresTest
class AdoptionTest {

    private static final String PERSON = "@Entity public class Person { @Id @GeneratedValue public long id; %s }";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        database.execute(
                "create sequence person_seq increment 50",
                "create table person (id bigint primary key, name varchar(255), fax text, at timestamp)",
                "create index dba_idx on person (fax)",
                "insert into person values (1, 'Ada', '123', now())");
        project = new TestProject(directory).on(database);
    }

    @Test
    void oneMigrationAfterTheOther(TestDatabase database) throws Exception {
        model("public String name; public String email;");
        generates("First", "add column person.email");
        model("public String name; public String email; @Column(name = \"at\") public java.time.Instant since;");
        project.run("generate", "Second", "--autogenerate", "--zone", "UTC").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        model("public String name;");
        generates("Third", "drop column person.email");
        assertThat(project.newest())
                .doesNotContain("\"fax\"")
                .doesNotContain("dba_idx")
                .doesNotContain("\"at\"");
        model("@Column(name = \"full_name\") public String name;");
        project.run("generate", "Fourth", "--autogenerate", "--rename", "person.name=person.full_name")
                .ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        quiet();

        assertThat(database.query("select full_name, fax from person")).containsExactly("Ada|123");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(database.query("select name, fax from person")).containsExactly("Ada|123");
    }

    @Test
    void aTableThatIsRenamed() throws Exception {
        project.entities(
                "@Entity public class Human { @Id @GeneratedValue public long id; public String name; public String nick; }");
        project.run("generate", "Human", "--autogenerate", "--rename", "person=human")
                .ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        quiet();
        project.entities("@Entity public class Human { @Id @GeneratedValue public long id; public String name; }");
        generates("Less", "drop column human.nick");
        quiet();
        project.run("downgrade", "base").ends(ExitCodes.DONE);
    }

    private void model(String attributes) throws Exception {
        project.entities(PERSON.formatted(attributes));
    }

    private void generates(String message, String words) throws Exception {
        project.run("generate", message, "--autogenerate").ends(ExitCodes.DONE).printing(words);
        project.run("upgrade").ends(ExitCodes.DONE);
        quiet();
    }

    private void quiet() throws Exception {
        project.run("generate", "Nothing", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("Nothing differs");
    }
}
