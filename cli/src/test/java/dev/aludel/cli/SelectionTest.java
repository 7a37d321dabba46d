// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of what differs: by configured patterns, some tables at a time, and by the team's own rules. */
@PostgresTest
class SelectionTest {

    private static final String USER = "@Entity @Table(name = \"users\") public class User { @Id public long id; }";

    private static final String LOGIN =
            "@Entity public class Login { @Id public long id; @ManyToOne public User who; }";

    private static final String PRICE = "@Entity public class Price { @Id public long id; }";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database).entities(USER, PRICE);
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    void someTablesAtATime(TestDatabase database) throws Exception {
        project.entities(
                USER.replace("long id;", "long id; public String mail;"),
                LOGIN,
                PRICE.replace("long id;", "long id; public int tax;"));

        project.run("generate", "x", "--autogenerate", "--only", "logins")
                .ends(ExitCodes.USAGE)
                .saying("ALU-350", "--only names logins");
        project.run("generate", "Logins", "--autogenerate", "--only", "login,users")
                .ends(ExitCodes.DONE)
                .printing("create table login", "add column users.mail");
        assertThat(project.newest()).doesNotContain("price");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "Prices", "--autogenerate").ends(ExitCodes.DONE).printing("add column price.tax");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    void unrelatedChangesAreNamed() throws Exception {
        project.entities(
                USER.replace("long id;", "long id; public String mail;"),
                LOGIN,
                PRICE.replace("long id;", "long id; public String unit;"));

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("mixes 2 unrelated changes", "--only login,users; --only price");
    }

    @Test
    void whatIsExcludedIsLeftAlone(TestDatabase database) throws Exception {
        project.entities(USER.replace("long id;", "long id; public String mail; public String fax;"), LOGIN)
                .set("aludel.exclude", "log*, column:users.fax, table:pri?e");

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("add column users.mail");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString())
                .contains("public.price", "column mail")
                .doesNotContain("login", "fax");
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    void aPatternThatIsNoneIsRefused() throws Exception {
        project.set("aludel.exclude", "tables:log*");

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.USAGE)
                .saying("aludel.exclude", "tables:log*", "KIND:NAME");
    }

    @Test
    void theTeamsOwnRulesHaveTheLastWord(TestDatabase database) throws Exception {
        project.entities(USER.replace("long id;", "long id; public String mail;"))
                .rule("KeepTables", """
                        package app;

                        import dev.aludel.operation.*;
                        import dev.aludel.schema.Schema;
                        import java.util.List;

                        public class KeepTables implements PlanRule {
                            @Override
                            public List<Operation> apply(Operation operation, Schema before) {
                                return operation instanceof DropTable ? List.of() : List.of(operation);
                            }
                        }
                        """);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("drop table price: left out by app.KeepTables", "+ add column users.mail", "proven");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).contains("public.price");
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("check").ends(ExitCodes.DONE);
    }

    @Test
    void aRuleThatFailsIsNamed() throws Exception {
        project.entities(USER.replace("long id;", "long id; public String mail;"), PRICE)
                .rule("Broken", """
                        package app;

                        import dev.aludel.operation.*;
                        import dev.aludel.schema.Schema;
                        import java.util.List;

                        public class Broken implements PlanRule {
                            @Override
                            public List<Operation> apply(Operation operation, Schema before) {
                                throw new UnsupportedOperationException("not today");
                            }
                        }
                        """);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("ALU-351", "app.Broken", "add column users.mail", "not today");
    }

    @Test
    void aRuleThatIsNoneIsNamed() throws Exception {
        project.entities(USER.replace("long id;", "long id; public String mail;"), PRICE)
                .file("classes/META-INF/services/dev.aludel.operation.PlanRule", "app.User\n");

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.FAILED).saying("ALU-111", "app.User");
    }

    @Test
    void whatIsLeftOutIsNeverTakenOver(TestDatabase database) throws Exception {
        project.migration(
                "aaa",
                "000000000001",
                "op.createTable(\"audit\", column(\"id\", bigint()));",
                "op.dropTable(\"audit\", column(\"id\", bigint()));");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.entities(USER.replace("long id;", "long id; public String mail;"), PRICE);

        project.run("generate", "x", "--autogenerate", "--only", "users").ends(ExitCodes.DONE);
        for (Path source : project.sources()) {
            boolean byHand = source.getFileName().toString().startsWith("Maaa");
            assertThat(byHand || !Files.readString(source).contains("audit"))
                    .as("%s", source)
                    .isTrue();
        }
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs", "table audit");
        project.set("aludel.include", "schema:public").run("check").ends(ExitCodes.DONE);
        project.entities(USER, PRICE).run("check").ends(ExitCodes.NO);
        assertThat(database.catalog().toString()).contains("public.audit");
    }
}
