// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
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

    @Test
    @EdgeCase(190)
    void whatADbaMadeOverAColumnThatGoesIsNamedByNoMigration(TestDatabase database, TestDatabase other)
            throws Exception {
        model("public String name; public String email;");
        generates("First", "add column person.email");
        database.execute(
                "create index dba_email_idx on person (email)",
                "create index dba_lower_idx on person (name, lower(email))",
                "alter table person add constraint dba_check check (email <> name)",
                "alter table person add constraint dba_key unique (email, name)");
        model("public String name;");
        Run less = project.run("generate", "Less", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("drop column person.email", "1 operation,", "proven on");
        assertThat(less.err())
                .contains("index person.dba_email_idx: goes along with a column that is dropped")
                .contains("constraint person.dba_key", "constraint person.dba_check", "index person.dba_lower_idx");
        assertThat(less.out()).doesNotContain("dba_check");
        assertThat(project.newest())
                .contains("index person.dba_email_idx: goes along")
                .doesNotContain("op.dropIndex", "op.dropConstraint");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).doesNotContain("dba_lower", "dba_key", "dba_email", "dba_check");
        quiet();

        other.execute("create table person (id bigint primary key, name varchar(255))");
        new TestProject(directory).on(other).run("upgrade").ends(ExitCodes.DONE);
        project.run("downgrade", "-1").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).contains("email").doesNotContain("dba_email_idx");
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
