// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entity models that aren't there, don't load, or can't be. */
@PostgresTest
class HostileModelTest {

    private static final String CUSTOMER = "@Entity public class Customer { @Id public long id; }";

    @TempDir
    Path directory;

    private TestProject project;

    private Untouched before;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database);
        before = new Untouched(database);
    }

    private void refuses(int exitCode, String... words) throws Exception {
        project.run("generate", "x", "--autogenerate").ends(exitCode).saying(words);
        before.verify();
        assertThat(project.sources()).isEmpty();
    }

    @Test
    void aClassPathThatIsNotThere() throws Exception {
        project.set("aludel.model.classpath", "no/such/classes");

        refuses(ExitCodes.USAGE, "ALU-601", "aludel.model.classpath", "no/such/classes");
    }

    @Test
    void aDirectoryOfJarsThatIsNotThere() throws Exception {
        project.set("aludel.model.classpath", "no/such/jars/*");

        refuses(ExitCodes.USAGE, "ALU-601", "aludel.model.classpath", "no/such/jars/*");
    }

    @Test
    void noClassPath() throws Exception {
        project.without("aludel.model.classpath");

        refuses(ExitCodes.USAGE, "ALU-601", "aludel.model.classpath is not set", "ALUDEL_MODEL_CLASSPATH");
    }

    @Test
    void aClassPathWithoutEntities() throws Exception {
        Files.createDirectories(directory.resolve("classes"));

        refuses(ExitCodes.FAILED, "ALU-103", "no entity found", "aludel.model.packages");
    }

    @Test
    void aClassPathWithoutHibernate() throws Exception {
        project.entities(CUSTOMER).set("aludel.model.classpath", "classes");

        refuses(ExitCodes.FAILED, "ALU-110", "no Hibernate ORM", "aludel.model.classpath");
    }

    @Test
    void hibernateWithoutWhatItNeeds() throws Exception {
        String core = java.util.Arrays.stream(JavaSources.hibernate().split(File.pathSeparator, -1))
                .filter(it -> it.contains("hibernate-core"))
                .findFirst()
                .orElseThrow();
        project.entities(CUSTOMER).set("aludel.model.classpath", "classes" + File.pathSeparator + core);

        refuses(ExitCodes.FAILED, "ALU-102", "jakarta.persistence", "aludel.model.classpath");
    }

    @Test
    void aJarThatIsNoJar() throws Exception {
        project.entities(CUSTOMER)
                .file("broken.jar", "this is no archive")
                .set(
                        "aludel.model.classpath",
                        "broken.jar" + File.pathSeparator + "classes" + File.pathSeparator + JavaSources.hibernate());

        refuses(ExitCodes.FAILED, "ALU-108", "broken.jar");
    }

    @Test
    void aClassThatDoesNotLoad() throws Exception {
        project.entities(
                "@Entity public class Customer { @Id public long id; @Transient public Missing missing; }",
                "public class Missing { }");
        Files.delete(directory.resolve("classes/app/Missing.class"));

        refuses(ExitCodes.FAILED, "ALU-102", "app.Customer", "app.Missing");
    }

    @Test
    void aClassFileThatIsNone() throws Exception {
        project.entities(CUSTOMER).file("classes/app/Broken.class", "no class");

        refuses(ExitCodes.FAILED, "ALU-108", "Broken.class");
    }

    @Test
    void anEntityWithoutAnId() throws Exception {
        project.entities("@Entity public class Customer { public long number; }");

        refuses(ExitCodes.FAILED, "ALU-104", "app.Customer", "identifier");
    }

    @Test
    void aTypeThatHibernateDoesNotKnow() throws Exception {
        project.entities("@Entity public class Customer { @Id public long id; public Thread thread; }");

        refuses(ExitCodes.FAILED, "ALU-104", "java.lang.Thread");
    }

    @Test
    void twoColumnsOfOneName() throws Exception {
        project.entities("""
                @Entity public class Customer {
                    @Id public long id;
                    @Column(name = "a") public int one;
                    @Column(name = "a") public String other;
                }
                """);

        refuses(ExitCodes.FAILED, "ALU-104", "app.Customer");
    }

    @Test
    void aPackageAndAClassThatAreNotThere() throws Exception {
        project.entities(CUSTOMER).set("aludel.model.packages", "no.such.pack");
        refuses(ExitCodes.FAILED, "ALU-103", "no.such.pack");

        project.without("aludel.model.packages").set("aludel.model.classes", "app.Nobody");
        refuses(ExitCodes.FAILED, "ALU-101", "app.Nobody");

        project.without("aludel.model.classes").set("aludel.model.persistence-unit", "shop");
        refuses(ExitCodes.FAILED, "ALU-106", "\"shop\"");
    }

    @Test
    void aNamingStrategyThatIsNotThere() throws Exception {
        project.entities(CUSTOMER).set("aludel.model.properties.hibernate.physical_naming_strategy", "app.NoStrategy");

        refuses(ExitCodes.FAILED, "ALU-104", "app.NoStrategy");
    }

    @Test
    @EdgeCase(206)
    void twoNamesOf80CharactersThatPostgresqlCutsToOne() throws Exception {
        String name = "n".repeat(79);
        project.entities("@Entity public class Customer { @Id public long id; @Column(name = \"" + name
                + "1\") public int one; @Column(name = \"" + name + "2\") public int other; }");

        refuses(ExitCodes.FAILED, name.substring(0, 63));
    }

    @Test
    void checkRefusesAsGenerateDoes() throws Exception {
        project.entities("@Entity public class Customer { public long number; }");

        project.run("check").ends(ExitCodes.FAILED).saying("ALU-104", "app.Customer", "identifier");
    }

    @Test
    void aDefaultThatIsNoSql() throws Exception {
        project.entities("@Entity public class Customer { @Id public long id;"
                + " @org.hibernate.annotations.ColumnDefault(\"nonsense(((\") public int number; }");

        refuses(ExitCodes.FAILED, "nonsense(((");
    }
}
