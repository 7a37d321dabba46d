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

/** Tables that a DBA tunes after a migration has made them, and tables that are partitioned, from the command line. */
@PostgresTest
class TunedTablesTest {

    private static final String CUSTOMER = """
            @Entity public class Customer {
                @Id public long id;
                @Column(columnDefinition = "text", unique = true) public String name;
            }""";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database).entities(CUSTOMER);
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    void whatADbaHasTunedStaysIsListedAndGoesWhenAsked(TestDatabase database) throws Exception {
        database.execute(
                "alter table customer set (fillfactor = 70, toast.autovacuum_enabled = off)",
                "alter index customer_pkey set (fillfactor = 60)",
                "alter table customer set unlogged");

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing(
                        "Nothing differs",
                        "storage customer.fillfactor",
                        "storage customer.unlogged",
                        "storage customer.\"toast.autovacuum_enabled\"",
                        "storage customer_pkey.fillfactor");

        project.entities(CUSTOMER.replace("String name;", "String name; public String mail;"));
        project.run(
                        "generate",
                        "Logged",
                        "--autogenerate",
                        "--drop",
                        "storage customer.unlogged",
                        "--drop",
                        "storage customer_pkey.fillfactor")
                .ends(ExitCodes.DONE)
                .printing(
                        "add column customer.mail",
                        "alter table customer: logged",
                        "alter index customer_pkey on customer: fillfactor 60 -> unset",
                        "proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString())
                .contains("table public.customer with (fillfactor=70, toast.autovacuum_enabled=off)")
                .doesNotContain("unlogged", "fillfactor=60");
        project.run("downgrade", "-1").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).contains("unlogged", "fillfactor=60");
    }

    @Test
    @EdgeCase({228, 229, 256})
    void aPartitionedTableIsMadeAndFollowed(TestDatabase database) throws Exception {
        String event = """
                @Entity @Table(name = "events", options = "partition by range (day) tablespace fast")
                @IdClass(EventKey.class) public class Event {
                    @Id public java.time.LocalDate day;
                    @Id public long id;
                }""";
        String key = """
                public class EventKey implements java.io.Serializable {
                    public java.time.LocalDate day;
                    public long id;
                    @Override public boolean equals(Object other) { return other == this; }
                    @Override public int hashCode() { return 1; }
                }""";
        project.entities(CUSTOMER, event, key);

        Run run = project.run("generate", "Events", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("create table events", "proven on");
        assertThat(run.out() + run.err()).contains("no partition yet", "its tablespace is left to the database");
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute(
                "create table events_rest partition of events default", "insert into events values ('2026-11-28', 1)");
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");

        project.entities(
                CUSTOMER,
                event.replace("public long id;", "public long id; @Column(unique = true) public String code;"),
                key);
        project.run("generate", "Codes", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("ALU-322", "events_code_key", "lacks the column day", "@PartitionKey");
        project.entities(CUSTOMER, event.replace("range (day)", "list (day)"), key);
        project.run("generate", "Lists", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("ALU-323", "is partitioned by RANGE (day)", "LIST (day)");
    }

    @Test
    void optionsThatPostgresWouldNotUnderstandAreRefused() throws Exception {
        for (String options : new String[] {
            "with (fillfactor = 70); drop table customer", "with fillfactor", "partition by day", "with (a = 1, a = 2)"
        }) {
            project.entities(CUSTOMER.replace("@Entity", "@Entity @Table(options = \"%s\")".formatted(options)));

            project.run("generate", "x", "--autogenerate")
                    .ends(ExitCodes.FAILED)
                    .saying("ALU-107", "has options that PostgreSQL would not understand");
        }
    }
}
