// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.model.ModelRequest;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.junit.jupiter.api.Test;

/** Models that can't be scanned, or not wholly. */
class ErrorsTest {

    @Test
    void classesThatAreNotThere() {
        assertThatThrownBy(() -> new Scan(List.of("com.acme.Gone", "com.acme.GoneToo"), Map.of()).schema())
                .isInstanceOf(EntityClassNotFoundException.class)
                .hasMessageStartingWith("ALU-101: not on the model's class path: com.acme.Gone, com.acme.GoneToo");
    }

    @Test
    void noClassAtAll() {
        assertThatThrownBy(() -> new HibernateModelReader()
                        .read(
                                new ModelRequest(
                                        List.of(), List.of("dev.aludel.nothing"), null, Map.of(), "public", 170_004),
                                List.of()))
                .isInstanceOf(NoEntitiesFoundException.class)
                .hasMessageContaining("no entity found in packages [dev.aludel.nothing]");
    }

    @Test
    void classesWithoutAnEntity() {
        assertThatThrownBy(() -> Scan.of(ErrorsTest.class).schema())
                .isInstanceOf(NoEntitiesFoundException.class)
                .hasMessageContaining("classes [dev.aludel.scanner.ErrorsTest]");
    }

    @Entity(name = "refused")
    static class Refused {
        @Id
        long id;

        @OneToMany(mappedBy = "nothing")
        Set<Refused> others;
    }

    @Test
    @EdgeCase(9)
    void mappingThatHibernateRefuses() {
        assertThatThrownBy(() -> Scan.of(Refused.class).schema())
                .isInstanceOf(MappingRefusedException.class)
                .hasMessageStartingWith("ALU-104: Hibernate refuses the mapping: ")
                .hasMessageContaining("Refused.others")
                .extracting(
                        it -> ((MappingRefusedException) it).problem().lines().count())
                .isEqualTo(1L);
    }

    @Entity(name = "keyless")
    static class Keyless {
        String text;
    }

    @Test
    void entityWithoutAnIdentifier() {
        assertThatThrownBy(() -> Scan.of(Keyless.class).schema())
                .isInstanceOf(MappingRefusedException.class)
                .hasMessageContaining("ErrorsTest$Keyless");
    }

    @Test
    void settingThatNamesNothing() {
        assertThatThrownBy(() -> Scan.of(Keyless.class)
                        .with("hibernate.physical_naming_strategy", "com.acme.Missing")
                        .schema())
                .isInstanceOf(MappingRefusedException.class)
                .hasMessageContaining("com.acme.Missing");
    }

    @Test
    void dialectOfAnotherDatabase() {
        assertThatThrownBy(() -> Scan.of(Numbered.class)
                        .with("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                        .schema())
                .isInstanceOf(UnsupportedMappingException.class)
                .hasMessageContaining("the dialect is org.hibernate.dialect.H2Dialect, which is not PostgreSQL's.");
    }

    @Entity(name = "numbered")
    static class Numbered {
        @Id
        long id;
    }

    @Embeddable
    static class Mood {
        String word;
    }

    @Entity(name = "moody")
    static class Moody {
        @Id
        long id;

        @Struct(name = "mood_t")
        Mood mood;

        @jakarta.persistence.Column(columnDefinition = "bigserial")
        Long serial;
    }

    @Test
    @EdgeCase(125)
    void typesThatWouldHaveToBeMadeFirst() {
        assertThatThrownBy(() -> Scan.of(Moody.class).schema())
                .isInstanceOfSatisfying(
                        UnsupportedMappingException.class,
                        it -> assertThat(it.problems())
                                .hasSize(2)
                                .anyMatch(
                                        problem -> problem.startsWith("column moody.mood is of the type mood_t, which"))
                                .anyMatch(problem -> problem.startsWith(
                                        "dev.aludel.scanner.ErrorsTest$Moody.serial is defined as bigserial")));
    }

    @Entity(name = "seen")
    @View(query = "select 1 as id")
    static class Seen {
        @Id
        long id;
    }

    @Entity(name = "selected")
    @Subselect("select 1 as id")
    static class Selected {
        @Id
        long id;
    }

    @Test
    @EdgeCase(15)
    void viewsAndQueriesHaveNoTable() {
        Scan scan = Scan.of(Seen.class, Selected.class);

        assertThat(scan.schema().tables()).isEmpty();
        assertThat(scan.findings())
                .containsExactly("entity dev.aludel.scanner.ErrorsTest$Selected: is a query and has no table");
        assertThat(scan.schema().views()).containsExactly(dev.aludel.schema.View.view("seen", "select 1 as id"));
    }

    @Test
    void linesOfHibernate() {
        HibernateLine.check("6.6.49.Final");
        HibernateLine.check("7.4.13.Final");
        for (String version : List.of("5.6.15.Final", "6.2.0.Final", "8.0.0.Final")) {
            assertThatThrownBy(() -> HibernateLine.check(version))
                    .isInstanceOf(UnsupportedHibernateException.class)
                    .hasMessageStartingWith("ALU-105: Hibernate ORM on the model's class path is " + version);
        }
    }

    @Entity(name = "seeing")
    static class Seeing {
        @Id
        long id;

        @jakarta.persistence.ManyToOne
        Seen seen;

        @jakarta.persistence.ManyToOne
        Selected selected;
    }

    @Test
    @EdgeCase(15)
    void nothingRefersToAViewOrAQuery() {
        Scan scan = Scan.of(Seen.class, Selected.class, Seeing.class);

        assertThat(scan.table().constraints()).hasSize(1);
        assertThat(scan.findings())
                .contains("foreign key of table seeing: refers to the view seen; no foreign key is made");
    }
}
