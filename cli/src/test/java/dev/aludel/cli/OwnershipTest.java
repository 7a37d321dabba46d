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

/** Whose an object is decides whether it is dropped when the model doesn't have it. */
@PostgresTest
class OwnershipTest {

    private static final String CUSTOMER = "@Entity public class Customer { @Id public long id; public String name; }";

    private static final String ORDER = "@Entity @Table(name = \"orders\") public class Order { @Id public long id; }";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database).entities(CUSTOMER, ORDER);
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    @EdgeCase(264)
    void whatTheModelLosesIsDropped(TestDatabase database) throws Exception {
        project.entities(CUSTOMER.replace("String name;", "String name; public String mail;"));

        Run run = project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(run.out())
                .containsSubsequence("  + add column customer.mail", "  - drop table orders", "DELETES_DATA");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).doesNotContain("public.orders");
    }

    @Test
    @EdgeCase(279)
    void nothingIsWrittenWhenNothingDiffers() throws Exception {
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("no migration was written");
        assertThat(project.sources()).hasSize(1);
    }

    @Test
    @EdgeCase({177, 224})
    void whatSomebodyElseMadeIsLeftAloneAndListed(TestDatabase database) throws Exception {
        database.execute(
                "create index dba_idx on customer (name)",
                "alter table customer add column fax text",
                "create table audit (id bigint primary key)");

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing(
                        "Nothing differs",
                        "--drop NAME",
                        "index customer.dba_idx",
                        "column customer.fax",
                        "table audit");
        project.run("generate", "x", "--autogenerate", "--drop", "customer.name")
                .ends(ExitCodes.USAGE)
                .saying("ALU-602", "customer.name", "the entities have");
        project.run("generate", "x", "--autogenerate", "--drop", "customer.fax", "--drop", "index customer.dba_idx")
                .ends(ExitCodes.DONE)
                .printing("drop column customer.fax", "drop index", "table audit");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).contains("public.audit").doesNotContain("fax", "dba_idx");
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("check").ends(ExitCodes.DONE);
        project.run("downgrade", "-1").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).contains("public.audit", "fax", "dba_idx");
    }

    @Test
    void whatIsMadeByHandIsTheDatabases(TestDatabase database) throws Exception {
        project.migration(
                "aaa",
                "000000000001",
                "op.createTable(\"audit\", column(\"id\", bigint()));",
                "op.dropTable(\"audit\", column(\"id\", bigint()));");
        project.run("upgrade").ends(ExitCodes.DONE);

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs", "table audit");
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    void whatIsForTheDatabaseOnly(TestDatabase database) throws Exception {
        project.migration(
                "aaa",
                "000000000001",
                "op.databaseOnly(own -> own.addColumn(\"customer\", column(\"fax\", text())));",
                "op.dropColumn(\"customer\", \"fax\");");
        project.run("upgrade").ends(ExitCodes.DONE);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("Nothing differs", "column customer.fax");
    }

    @Test
    void aValueForExistingRowsIsNobodysDefault(TestDatabase database) throws Exception {
        database.execute("insert into orders values (1)");
        project.entities(CUSTOMER, ORDER.replace("id; }", "id; @Column(nullable = false) public boolean paid; }"))
                .migration(
                        "aaa",
                        "000000000001",
                        "op.addColumn(\"orders\", column(\"paid\", bool()).notNull().existingRows(false));",
                        "op.dropColumn(\"orders\", \"paid\");");
        project.run("upgrade").ends(ExitCodes.DONE);

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString())
                .contains("paid boolean not null")
                .doesNotContain("default false");
    }

    @Test
    @EdgeCase({83, 86})
    void aGeneratorThatNamesTheSequenceInsideAnIdentity(TestDatabase database) throws Exception {
        String numbered = "@Id @GeneratedValue(strategy = GenerationType.%s) %s public";
        String generator = "@SequenceGenerator(sequenceName = \"orders_id_seq\", allocationSize = 50)";
        project.entities(CUSTOMER, ORDER.replace("@Id public", numbered.formatted("IDENTITY", "")));
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);

        project.entities(CUSTOMER, ORDER.replace("@Id public", numbered.formatted("SEQUENCE", generator)));
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("alter column orders.id");
        project.run("upgrade").ends(ExitCodes.DONE);

        project.run("check").ends(ExitCodes.DONE);
        project.run("generate", "z", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        assertThat(database.catalog().toString()).contains("increment 50");
    }
}
