// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.scratch.SameServer;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration can be generated from what the migrations before it make, without the database. */
@PostgresTest
class FromHistoryTest {

    private static final String CUSTOMER = """
            @Entity
            @Table(indexes = @Index(columnList = "name"))
            public class Customer {
                @Id public long id;
                public String name;
                @Enumerated(EnumType.STRING) public State state;
                public enum State { NEW, OLD }
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).scratchOn(database).entities(CUSTOMER);
    }

    @Test
    void theWholeWayWithoutADatabase(TestDatabase database) throws Exception {
        project.run("generate", "Initial", "--autogenerate", "--from", "history")
                .ends(ExitCodes.DONE)
                .printing("create table customer", "proven on");
        project.run("generate", "Nothing", "--autogenerate", "--from", "history")
                .ends(ExitCodes.DONE)
                .printing("Nothing differs");
        project.entities(
                CUSTOMER.replace("NEW, OLD", "NEW, OLD, GONE").replace("String name;", "String name; int age;"));
        project.run("check").ends(ExitCodes.NO);
        Run second = project.run("generate", "Age", "--autogenerate", "--from", "history")
                .ends(ExitCodes.DONE)
                .printing("add column customer.age", "check customer_state_check");
        assertThat(second.toString()).contains("rows: were not asked");
        project.run("check").ends(ExitCodes.DONE);

        project.on(database);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("verify").ends(ExitCodes.DONE);
    }

    @Test
    void sqlIsReplayedWhereItCanDoNoHarm() throws Exception {
        project.scratch(EmbeddedScratch::create)
                .migration(
                        "aaa",
                        "",
                        "op.execute(\"create table customer (id bigint primary key, name varchar(255))\");",
                        "op.execute(\"drop table customer\");");

        project.run("generate", "Rest", "--autogenerate", "--from", "history")
                .ends(ExitCodes.DONE)
                .printing("add column customer.state", "create index");
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    void sqlIsNotReplayedOnTheDatabasesServer(TestDatabase database) throws Exception {
        project.scratch(new SameServer(database.url(), database.user(), database.password()));
        project.migration("aaa", "", "op.execute(\"create role from_history\");", "");

        project.run("generate", "x", "--autogenerate", "--from", "history")
                .ends(ExitCodes.FAILED)
                .saying("ALU-610");
    }

    @Test
    void withoutAScratchDatabase() throws Exception {
        project.scratch(() -> {
            throw new SQLException("no server here");
        });

        project.run("generate", "x", "--autogenerate", "--from", "history")
                .ends(ExitCodes.FAILED)
                .saying("ALU-613", "no server here");
        project.run("generate", "x", "--from", "history").ends(ExitCodes.USAGE);
        project.run("generate", "x", "--autogenerate", "--from", "nowhere").ends(ExitCodes.USAGE);
    }
}
