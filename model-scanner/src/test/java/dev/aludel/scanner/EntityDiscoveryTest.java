// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.model.Finding;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import dev.aludel.test.EdgeCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where entities are found: packages of directories and jars, lists, persistence units, {@code orm.xml}. */
class EntityDiscoveryTest {

    private static final String CUSTOMER = """
            package acme.shop;
            import jakarta.persistence.*;
            @Entity public class Customer {
                @Id long id;
                Money credit;
                Address address;
            }
            """;

    @TempDir
    Path folder;

    private ModelFolder model() throws IOException {
        return new ModelFolder(folder.resolve("classes"))
                .compile("acme.base.Money", "package acme.base; public class Money { public long cents; }")
                .compile(
                        "acme.shop.Address",
                        "package acme.shop; @jakarta.persistence.Embeddable public class Address { String town; }")
                .compile("acme.shop.Money", "package acme.shop; public record Money(long cents) {}")
                .compile("acme.shop.Cents", """
                        package acme.shop;
                        @jakarta.persistence.Converter(autoApply = true)
                        public class Cents implements jakarta.persistence.AttributeConverter<Money, Long> {
                            public Long convertToDatabaseColumn(Money money) { return money.cents(); }
                            public Money convertToEntityAttribute(Long cents) { return new Money(cents); }
                        }
                        """)
                .compile("acme.shop.Customer", CUSTOMER)
                .compile("acme.shop.stock.Item", """
                        package acme.shop.stock;
                        import jakarta.persistence.*;
                        @Entity public class Item { @Id long id; }
                        """)
                .compile("acme.shopping.Cart", """
                        package acme.shopping;
                        import jakarta.persistence.*;
                        @Entity public class Cart { @Id long id; }
                        """);
    }

    private static ModelRequest request(List<String> classes, List<String> packages, @Nullable String unit) {
        return new ModelRequest(classes, packages, unit, Map.of(), "public", 170_004);
    }

    private static Stream<String> tables(ModelSchema model) {
        return model.schema().tables().stream().map(it -> it.name().toString());
    }

    @Test
    void packageOfADirectoryWithThoseBelowIt() throws IOException {
        ModelSchema model = model().scan(request(List.of(), List.of("acme.shop"), null));

        assertThat(tables(model)).containsExactly("customer", "item");
        assertThat(model.schema().tables().get(0).columns())
                .extracting(it -> it.name() + " " + it.type().sql())
                .containsExactlyInAnyOrder("id bigint", "credit bigint", "town character varying(255)");
    }

    @Test
    void packageOfAJar() throws IOException {
        assertThat(tables(
                        ModelFolder.scan(request(List.of(), List.of("acme.shop"), null), List.of(model().jar()), true)))
                .containsExactly("customer", "item");
    }

    @Test
    void packageOfTheClassPathWhenNoRootIsGiven() throws IOException {
        List<Path> places = List.of(model().jar());

        assertThat(tables(ModelFolder.scan(request(List.of(), List.of("acme.shopping"), null), places, false)))
                .containsExactly("cart");
    }

    @Test
    void everythingWhenNothingIsNamed() throws IOException {
        assertThat(tables(model().scan(request(List.of(), List.of(), null))))
                .containsExactly("cart", "customer", "item");
    }

    @Test
    void listedClassesAlone() throws IOException {
        assertThat(tables(model().scan(request(List.of("acme.shopping.Cart"), List.of(), null))))
                .containsExactly("cart");
    }

    @Test
    void persistenceUnitWithItsClassesAndProperties() throws IOException {
        ModelFolder model = model().file("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="other"/>
                  <persistence-unit name="carts">
                    <class>acme.shopping.Cart</class>
                    <exclude-unlisted-classes/>
                    <properties>
                      <property name="hibernate.globally_quoted_identifiers" value="true"/>
                      <property name="jakarta.persistence.jdbc.url" value="jdbc:postgresql://nowhere/none"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """);

        assertThat(tables(model.scan(request(List.of(), List.of(), "carts")))).containsExactly("Cart");
        assertThat(tables(model.scan(request(List.of(), List.of(), "other"))))
                .containsExactly("cart", "customer", "item");
        assertThatThrownBy(() -> model.scan(request(List.of(), List.of(), "absent")))
                .isInstanceOf(PersistenceUnitNotFoundException.class)
                .hasMessageContaining(
                        "no persistence unit \"absent\" on the model's class path; there are: [other, carts]");
    }

    @Test
    void ormXmlIsHonoured() throws IOException {
        ModelFolder model = model().file("META-INF/orm.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                  <entity class="acme.shopping.Cart"><table name="trolley"/></entity>
                  <entity class="acme.base.Money" access="FIELD" metadata-complete="true">
                    <attributes><id name="cents"/></attributes>
                  </entity>
                </entity-mappings>
                """);

        assertThat(tables(model.scan(request(List.of("acme.shopping.Cart"), List.of(), null))))
                .containsExactly("money", "trolley");
    }

    @Test
    void unreadablePersistenceXml() throws IOException {
        ModelFolder model = model().file("META-INF/persistence.xml", "<persistence>");

        assertThatThrownBy(() -> model.scan(request(List.of(), List.of(), "any")))
                .isInstanceOf(ModelPathNotReadableException.class)
                .hasMessageContaining("META-INF/persistence.xml on the model's class path: ");
    }

    @Test
    void rootThatIsNotThere() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> ModelFolder.scan(request(List.of(), List.of("acme"), null), List.of(gone), true))
                .isInstanceOf(ModelPathNotReadableException.class)
                .hasMessageStartingWith("ALU-108: can't read " + gone + " on the model's class path: does not exist");
    }

    @Test
    void emptyRoot() throws IOException {
        ModelFolder empty = new ModelFolder(folder.resolve("empty")).file("README", "nothing");

        assertThatThrownBy(() -> empty.scan(request(List.of(), List.of("acme"), null)))
                .isInstanceOf(NoEntitiesFoundException.class)
                .hasMessageContaining("no entity found in packages [acme] of " + empty.path());
    }

    @Test
    @EdgeCase(8)
    void classWhoseLibraryIsMissing() throws IOException {
        ModelFolder model = model().compile("acme.shop.Invoice", """
                package acme.shop;
                import jakarta.persistence.*;
                @Entity public class Invoice { @Id long id; @Transient acme.base.Money total; }
                """);
        model.delete("acme/base/Money.class");

        assertThatThrownBy(() -> model.scan(request(List.of(), List.of("acme.shop"), null)))
                .isInstanceOf(ClassNotLoadableException.class)
                .hasMessageStartingWith(
                        "ALU-102: class acme.shop.Invoice does not load: class acme.base.Money is missing");
    }

    @Test
    @EdgeCase(8)
    void classWhoseInitialiserFails() throws IOException {
        ModelFolder model = model().compile("acme.shop.Invoice", """
                package acme.shop;
                import jakarta.persistence.*;
                @Entity public class Invoice {
                    static final int LIMIT = Integer.parseInt(System.getProperty("acme.absent"));
                    @Id long id;
                }
                """);

        assertThatThrownBy(() -> model.scan(request(List.of("acme.shop.Invoice"), List.of(), null)))
                .isInstanceOf(ClassNotLoadableException.class)
                .hasMessageStartingWith("ALU-102: class acme.shop.Invoice does not load: its static initialiser threw"
                        + " java.lang.NumberFormatException: ");
    }

    @Test
    void fileThatIsNoClass() throws IOException {
        ModelFolder model = model().file("acme/shop/Broken.class", "no class at all");

        assertThatThrownBy(() -> model.scan(request(List.of(), List.of("acme.shop"), null)))
                .isInstanceOf(ModelPathNotReadableException.class)
                .hasMessageContaining("Broken.class");
    }

    private static final String DAYS = """
            package %s;
            @jakarta.persistence.Converter(autoApply = true)
            public class Days implements jakarta.persistence.AttributeConverter<java.time.LocalDate, Integer> {
                public Integer convertToDatabaseColumn(java.time.LocalDate day) { return day.getDayOfYear(); }
                public java.time.LocalDate convertToEntityAttribute(Integer day) { return null; }
            }
            """;

    private String typeOfADay(String... converterPackages) throws IOException {
        Path entities = new ModelFolder(folder.resolve("entities"))
                .compile("acme.shop.Visit", """
                package acme.shop;
                import jakarta.persistence.*;
                @Entity public class Visit { @Id long id; java.time.LocalDate day; }
                """)
                .jar();
        List<Path> places = new ArrayList<>(List.of(entities));
        for (String name : converterPackages) {
            ModelFolder library = new ModelFolder(folder.resolve(name)).compile(name + ".Days", DAYS.formatted(name));
            if (name.startsWith("org.springframework")) {
                library.compile(
                        name + ".Persistable",
                        "package " + name + ";"
                                + " @jakarta.persistence.MappedSuperclass public class Persistable { Integer version; }");
            }
            places.add(library.jar());
        }
        ModelSchema model = ModelFolder.scan(request(List.of(), List.of(), null), places, true);
        String findings =
                String.join("", model.findings().stream().map(Finding::subject).toList());
        return model.schema()
                        .tables()
                        .get(0)
                        .findColumn("day")
                        .orElseThrow()
                        .type()
                        .sql() + " " + findings;
    }

    @Test
    @EdgeCase(12)
    void convertersOfLibrariesAreNotTheModels() throws IOException {
        assertThat(typeOfADay("org.springframework.data.jpa.convert")).isEqualTo("date ");
        assertThat(typeOfADay("com.github.library")).isEqualTo("date converter com.github.library.Days");
    }

    @Test
    @EdgeCase(12)
    void convertersOfTheModelsOtherModulesAre() throws IOException {
        assertThat(typeOfADay("acme.shop.base")).isEqualTo("integer ");
    }

    @Test
    @EdgeCase(12)
    void convertersBesideEntitiesOfAnotherOwnerAre() throws IOException {
        ModelFolder other = new ModelFolder(folder.resolve("other"))
                .compile("org.other.Days", DAYS.formatted("org.other"))
                .compile("org.other.Visit", """
                        package org.other;
                        import jakarta.persistence.*;
                        @Entity public class Visit { @Id long id; java.time.LocalDate day; }
                        """);
        ModelSchema model = ModelFolder.scan(request(List.of(), List.of(), null), List.of(other.jar()), true);

        assertThat(model.schema()
                        .tables()
                        .get(0)
                        .findColumn("day")
                        .orElseThrow()
                        .type()
                        .sql())
                .isEqualTo("integer");
    }

    @Test
    @EdgeCase({11, 53})
    void typesThatTheMappingMakesBySql() throws IOException {
        ModelFolder model = new ModelFolder(folder.resolve("classes"))
                .compile("acme.shop.Part", """
                        package acme.shop;
                        import jakarta.persistence.*;
                        @Entity public class Part {
                            @Id long id;
                            @Column(columnDefinition = "part_code") String code;
                            @Column(columnDefinition = "stock.mood") String mood;
                        }
                        """)
                .file("acme/objects.hbm.xml", """
                        <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm">
                          <database-object>
                            <create>create domain part_code as varchar(10)</create><drop>drop domain part_code</drop>
                          </database-object>
                          <database-object>
                            <create>create type stock.mood as enum ('up', 'down')</create><drop>drop type stock.mood</drop>
                          </database-object>
                        </hibernate-mapping>
                        """)
                .file("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="parts"><mapping-file>acme/objects.hbm.xml</mapping-file></persistence-unit>
                        </persistence>
                        """);

        ModelSchema parts = model.scan(request(List.of(), List.of(), "parts"));

        assertThat(parts.schema().tables().get(0).columns())
                .extracting(it -> it.type().sql())
                .contains("part_code", "stock.mood");
        assertThat(parts.findings())
                .extracting(Finding::message)
                .anyMatch(it -> it.contains("create it first: create domain part_code"))
                .anyMatch(it -> it.contains("create it first: create type stock.mood"));
    }
}
