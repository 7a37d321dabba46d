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

/** Mappings that Hibernate or PostgreSQL refuses are named before anything is written or run. */
@PostgresTest
class RefusedMappingsTest {

    @TempDir
    Path directory;

    private TestProject project;

    private Untouched before;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database);
        before = new Untouched(database);
    }

    private void refuses(String... words) throws Exception {
        Run run = project.run("generate", "x", "--autogenerate").ends(ExitCodes.FAILED);
        run.saying(words);
        assertThat(run.err()).doesNotContain("\tat ");
        before.verify();
        assertThat(project.sources()).isEmpty();
    }

    @Test
    @EdgeCase(9)
    void anOrderOfSomethingSingle() throws Exception {
        project.entities("@Entity public class Customer { @Id public long id; @OrderBy(\"id\") public String name; }");

        refuses("ALU-104", "app.Customer", "name", "OrderBy");
    }

    @Test
    @EdgeCase(9)
    void theOtherSideThatIsNotThere() throws Exception {
        project.entities("@Entity public class Customer { @Id public long id;"
                + " @OneToMany(mappedBy = \"nothing\") public java.util.Set<Customer> others; }");

        refuses("ALU-104", "app.Customer", "nothing");
    }

    @Test
    @EdgeCase(10)
    void twoConvertersForOneType() throws Exception {
        String converter = """
                @Converter(autoApply = true)
                public class %s implements AttributeConverter<java.time.YearMonth, String> {
                    public String convertToDatabaseColumn(java.time.YearMonth month) { return month.toString(); }
                    public java.time.YearMonth convertToEntityAttribute(String text) {
                        return java.time.YearMonth.parse(text);
                    }
                }
                """;
        project.entities(
                "@Entity public class Customer { @Id public long id; public java.time.YearMonth since; }",
                converter.formatted("FirstConverter"),
                converter.formatted("SecondConverter"));

        refuses("ALU-104", "app.FirstConverter", "app.SecondConverter");
    }

    @Test
    @EdgeCase(18)
    void columnsInOneText() throws Exception {
        project.entities("@Entity @Table(uniqueConstraints = @UniqueConstraint(name = \"uk\", columnNames = \"a, b\"))"
                + " public class Customer { @Id public long id; public int a; public int b; }");

        refuses("ALU-10", "a, b");
    }

    @Test
    @EdgeCase(146)
    void aUniqueIndexWithAnOrder() throws Exception {
        project.entities("@Entity @Table(indexes = @Index(columnList = \"number DESC NULLS LAST\", unique = true))"
                + " public class Customer { @Id public long id; public int number; }");

        refuses("ALU-107", "number DESC NULLS LAST");
    }

    @Test
    @EdgeCase(19)
    void aTypeOfAnotherDatabase() throws Exception {
        project.entities(
                "@Entity public class Customer { @Id public long id; @Column(columnDefinition = \"longtext\") public String note; }");

        refuses("ALU-322", "app.Customer.note asks for the type longtext");
    }

    @Test
    @EdgeCase(49)
    void decimalDigitsOfADouble() throws Exception {
        project.entities(
                "@Entity public class Customer { @Id public long id; @Column(precision = 20) public double size; }");

        refuses("ALU-107", "app.Customer.size", "1 to 53 bits");
    }

    @Test
    @EdgeCase(58)
    void aReferenceOfAnotherType() throws Exception {
        project.entities(
                "@Entity public class Customer { @Id public long id;"
                        + " @ManyToOne @JoinColumn(name = \"parent\", columnDefinition = \"varchar(9)\") public Customer parent; }");

        refuses("customer_parent_fkey", "character varying", "bigint");
    }

    @Test
    @EdgeCase(148)
    void twoConstraintsOfOneName() throws Exception {
        String entity =
                "@Entity @Table(uniqueConstraints = @UniqueConstraint(name = \"by_name\", columnNames = \"name\"))"
                        + " public class %s { @Id public long id; public String name; }";
        project.entities(entity.formatted("Customer"), entity.formatted("Supplier"));

        refuses("ALU-107", "by_name", "customer", "supplier");
    }

    @Test
    @EdgeCase(7)
    void aContributorThatIsNotThere() throws Exception {
        project.entities("@Entity public class Customer { @Id public long id; }")
                .file("classes/META-INF/services/org.hibernate.boot.model.TypeContributor", "app.NoContributor");

        refuses("ALU-104", "app.NoContributor");
    }

    @Test
    @EdgeCase(7)
    void aContributorThatThrows() throws Exception {
        project.entities("@Entity public class Customer { @Id public long id; }", """
                        public class Contributor implements org.hibernate.boot.model.TypeContributor {
                            public void contribute(
                                    org.hibernate.boot.model.TypeContributions to, org.hibernate.service.ServiceRegistry from) {
                                throw new IllegalStateException("no container here");
                            }
                        }
                        """)
                .file("classes/META-INF/services/org.hibernate.boot.model.TypeContributor", "app.Contributor");

        refuses("ALU-104", "app.Contributor", "no container here");
    }

    @Test
    @EdgeCase(11)
    void mappingsInXmlAreRead(TestDatabase database) throws Exception {
        project.entities(
                        "@Entity public class Customer { @Id public long id; }",
                        "public class Invoice { public long id; public String text; }")
                .file("classes/app/Invoice.hbm.xml", """
                        <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm" package="app" default-access="field">
                          <class name="Invoice" table="bill">
                            <id name="id"><generator class="assigned"/></id>
                            <property name="text" length="40" not-null="true"/>
                          </class>
                        </hibernate-mapping>
                        """)
                .file("classes/META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop">
                            <mapping-file>app/Invoice.hbm.xml</mapping-file>
                            <class>app.Customer</class>
                          </persistence-unit>
                        </persistence>
                        """)
                .set("aludel.model.persistence-unit", "shop");

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString())
                .contains("public.customer", "public.bill", "text character varying(40)");
    }
}
