// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works for a role that may create in one schema and nowhere else: no superuser, no new schemas, no temporary tables. */
@PostgresTest
class LeastPrivilegeTest {

    private static final String PASSWORD = "least privileged";

    private static final String FIRST = """
            @Entity
            @Table(indexes = @Index(columnList = "size"))
            public class Product {
                @Id @GeneratedValue public long id;
                @Column(unique = true) public String name;
                @Enumerated(EnumType.STRING) public Size size;
                public enum Size { SMALL, LARGE }
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        TestRole role = database.role("least", PASSWORD);
        String name = "\"" + role.name() + "\"";
        database.execute(
                "revoke all on database \"%s\" from public".formatted(database.name()),
                "grant connect on database \"%s\" to %s".formatted(database.name(), name),
                "grant usage, create on schema public to " + name);
        project = new TestProject(directory)
                .secret(PASSWORD)
                .set("aludel.url", role.url())
                .set("aludel.user", role.name())
                .set("aludel.password", PASSWORD)
                .entities(FIRST);
    }

    @Test
    void theWholeWayWorks(TestDatabase database) throws Exception {
        project.scratchOn(database);
        project.run("generate", "Initial", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("status").ends(ExitCodes.DONE).printing("000000000001");
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        database.execute("insert into product (id, name, size) values (1, 'x', 'SMALL')");
        project.entities(FIRST.replace("SMALL, LARGE", "SMALL, LARGE, HUGE")
                .replace("public String name", "public String label"));
        project.run("generate", "Label", "--autogenerate", "--rename", "product.name=product.label")
                .ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.query("select label, size from product")).containsExactly("x|SMALL");
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
    }

    @Test
    void withoutAnyScratchGroundItSaysWhatItCanNotKnow(TestDatabase database) throws Exception {
        Run first = project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(first.err()).contains("NOT PROVEN");
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute("alter table product add constraint positive check (id > 0)");
        project.entities(FIRST.replace(
                "public class",
                "@org.hibernate.annotations.Check(name = \"positive\", constraints = \"0 < id\") public class"));

        Run second = project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(second.toString()).contains("positive", "cannot compare");
    }

    @Test
    void aNewSchemaIsRefusedWithoutAnyOfIt(TestDatabase database) throws Exception {
        project.entities("@Entity @Table(schema = \"crm\") public class Person { @Id public long id; }");
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        var before = new Untouched(database);

        project.run("upgrade").ends(ExitCodes.FAILED).saying("42501", "permission denied for database");
        before.verify();
    }
}
