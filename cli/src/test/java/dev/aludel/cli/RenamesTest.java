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

/** Renames: said by a hint or an annotation, asked at a terminal, refused without one. */
@PostgresTest
class RenamesTest {

    private static final String CUSTOMER = """
            @Entity public class Customer {
                @Id public long id;
                @Column(unique = true) public String fullname;
                @Column(nullable = false) public int age;
            }
            """;

    private static final String RENAMED = CUSTOMER.replace("fullname;", "full_name;");

    private static final String GENERATE_HINT = "--rename=customer.fullname=customer.full_name";

    private TestProject project;

    @BeforeEach
    void madeByTheModel(TestDatabase database, @TempDir Path directory) throws Exception {
        project = new TestProject(directory).on(database).entities(CUSTOMER);
        project.run("generate", "first", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute("insert into customer (id, fullname, age) values (1, 'Ada', 36)");
    }

    @Test
    @EdgeCase(257)
    void withoutATerminalItIsRefusedWithTheFlags() throws Exception {
        project.entities(RENAMED);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.USAGE)
                .saying(
                        "ALU-340",
                        "column customer.fullname would be dropped",
                        "customer.full_name (same type character varying(255), both nullable",
                        "same letters",
                        "--rename customer.fullname=customer.full_name",
                        "--drop customer.fullname");
        assertThat(project.sources()).hasSize(1);
    }

    @Test
    @EdgeCase({150, 257})
    void aHintRenamesTheColumnAndWhatIsNamedAfterIt(TestDatabase database) throws Exception {
        project.entities(RENAMED);

        project.run("generate", "x", "--autogenerate", GENERATE_HINT)
                .ends(ExitCodes.DONE)
                .printing(
                        "~ rename column customer.fullname to full_name",
                        "~ rename constraint customer_fullname_key on customer to customer_full_name_key",
                        "2 operations",
                        "proven on");
        assertThat(project.newest())
                .contains(
                        "customer.fullname renamed to full_name (hint)",
                        "op.renameColumn(\"customer\", \"fullname\", \"full_name\")");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.query("select full_name from customer").get(0)).isEqualTo("Ada");
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("check").ends(ExitCodes.DONE);
        project.run("downgrade", "-1").ends(ExitCodes.DONE);
        assertThat(database.query("select fullname from customer").get(0)).isEqualTo("Ada");
        assertThat(database.catalog().toString()).contains("customer_fullname_key");
    }

    @Test
    void dropSaysThatItIsNoRename(TestDatabase database) throws Exception {
        project.entities(RENAMED);

        project.run("generate", "x", "--autogenerate", "--drop", "customer.fullname")
                .ends(ExitCodes.DONE)
                .printing("add column customer.full_name", "drop column customer.fullname", "DELETES_DATA");
    }

    @Test
    @EdgeCase(257)
    void aPersonIsAskedWithTheCandidatesAndTheReasons() throws Exception {
        project.entities(RENAMED).typing("perhaps", "1");

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing(
                        "No entity has column customer.fullname any more. Was it renamed?",
                        "  1  renamed to customer.full_name (same type character varying(255), both nullable",
                        "Type a number from 1 to 1, d or a.",
                        "~ rename column customer.fullname to full_name");
        assertThat(project.newest()).contains("customer.fullname renamed to full_name (asked)");
    }

    @Test
    void aPersonMaySayThatItIsDropped() throws Exception {
        project.entities(RENAMED).typing("d");

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("add column customer.full_name", "drop column customer.fullname");
    }

    @Test
    void aPersonMayAbortOrLeave() throws Exception {
        project.entities(RENAMED).typing("a");
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.USAGE).saying("ALU-340");

        project.typing();
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.USAGE).saying("ALU-340");
        assertThat(project.sources()).hasSize(1);
    }

    @Test
    @EdgeCase(262)
    void amongSeveralNoPairIsChosen() throws Exception {
        project.entities("""
                @Entity public class Customer {
                    @Id public long id;
                    public String first;
                    public String last;
                    public int age;
                }
                """);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.USAGE)
                .saying(
                        "--rename customer.fullname=customer.first",
                        "--rename customer.fullname=customer.last",
                        "--drop customer.fullname");
    }

    @Test
    void aHintThatFitsNothingIsAnErrorThatSaysWhichNameIsWrong() throws Exception {
        project.entities(RENAMED);

        project.run("generate", "x", "--autogenerate", "--rename", "customer.fulname=customer.full_name")
                .ends(ExitCodes.USAGE)
                .saying("ALU-341", "the database has no column customer.fulname (but customer.fullname)");
        project.run("generate", "x", "--autogenerate", "--rename", "=")
                .ends(ExitCodes.USAGE)
                .saying("ALU-341");
        project.run("generate", "x", "--rename", "a=b").ends(ExitCodes.USAGE);
        assertThat(project.sources()).hasSize(1);
    }

    @Test
    @EdgeCase({260, 261})
    void theAnnotationSaysItInTheEntity(TestDatabase database) throws Exception {
        project.entities("""
                @Entity @Table(name = "person") @dev.aludel.model.RenamedFrom("Customer") public class Person {
                    @Id public long id;
                    @Column(name = "whole_name", unique = true)
                    @dev.aludel.model.RenamedFrom("fullname") public String name;
                    @Column(nullable = false) public long age;
                }
                """);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing(
                        "~ rename table customer to person",
                        "~ rename column person.fullname to whole_name",
                        "~ rename constraint customer_pkey on person to person_pkey",
                        "~ alter column person.age",
                        "proven on");
        assertThat(project.newest())
                .contains(
                        "customer renamed to person (annotation)",
                        "customer.fullname renamed to person.whole_name (annotation)");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.query("select whole_name from person").get(0)).isEqualTo("Ada");
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    void theCheckKnowsTheAnnotationToo() throws Exception {
        project.entities(RENAMED.replace("public String", "@dev.aludel.model.RenamedFrom(\"fullname\") public String"));

        project.run("check").ends(ExitCodes.NO).printing("rename column customer.fullname to full_name");
    }

    @Test
    void twoColumnsMaySwapTheirNames(TestDatabase database) throws Exception {
        project.entities(CUSTOMER.replace("fullname", "nickname").replace("}", "public String fullname; }"));
        project.run("generate", "x", "--autogenerate", "--rename", "customer.fullname=customer.nickname")
                .ends(ExitCodes.DONE)
                .printing("rename column customer.fullname to nickname", "add column customer.fullname");
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute("update customer set fullname = 'Ada Lovelace'");

        project.run(
                        "generate",
                        "swap",
                        "--autogenerate",
                        "--rename",
                        "customer.fullname=customer.nickname",
                        "--rename",
                        "customer.nickname=customer.fullname")
                .ends(ExitCodes.DONE)
                .printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);

        assertThat(database.query("select fullname || '/' || nickname from customer")
                        .get(0))
                .isEqualTo("Ada/Ada Lovelace");
    }

    @Test
    void whatOnlyTheDatabaseHasIsAskedAboutWhereItIsLikeSomethingNew(TestDatabase database) throws Exception {
        database.execute("alter table customer add column fax text not null default ''");
        project.entities(CUSTOMER.replace(
                "int age;", "int age; @Column(nullable = false, columnDefinition = \"text\") public String telefax;"));

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.USAGE)
                .saying(
                        "ALU-340",
                        "column customer.fax is only in the database",
                        "--rename customer.fax=customer.telefax",
                        "--keep customer.fax");
        project.run("generate", "x", "--autogenerate", "--keep", "customer.nobody")
                .ends(ExitCodes.USAGE);
        project.run("generate", "x", "--autogenerate", "--keep", "customer.fax")
                .ends(ExitCodes.DONE)
                .printing("add column customer.telefax");
        assertThat(project.newest()).doesNotContain("customer\", \"fax");
        java.nio.file.Files.delete(project.sources().get(1));
        project.typing("d", "k");
        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing(
                        "Only the database has column customer.fax. Is it something new of the entities?",
                        "Type a number from 1 to 1, k or a.",
                        "add column customer.telefax");
        java.nio.file.Files.delete(project.sources().get(1));
        project.run("generate", "x", "--autogenerate", "--rename", "customer.fax=customer.telefax")
                .ends(ExitCodes.DONE)
                .printing("rename column customer.fax to telefax", "column customer.telefax is the model's");
    }
}
