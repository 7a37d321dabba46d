// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Tables that somebody made by hand, and entities that want nearly the same. */
@PostgresTest
class TableEdgeCasesTest {

    private static final String PERSON =
            "create table person (name varchar(255) not null, id bigint primary key, mail varchar(255))";

    /** A person. */
    @Entity
    @Table(name = "person")
    static class Person {
        @Id
        long id;

        String mail;

        @Column(nullable = false)
        String name;
    }

    /** A person who must have an address. */
    @Entity
    @Table(name = "person")
    static class Reachable {
        @Id
        long id;

        @Column(nullable = false)
        String mail;

        @Column(nullable = false)
        String name;

        @Column(nullable = false)
        String phone;
    }

    /** A person whose name and address are unique together. */
    @Entity
    @Table(
            name = "person",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "person_once",
                            columnNames = {"mail", "name"}))
    static class Once {
        @Id
        long id;

        String mail;

        @Column(nullable = false)
        String name;
    }

    /** An entity whose table nobody names. */
    @Entity
    static class Nested {
        @Id
        long id;
    }

    @Test
    @EdgeCase({59, 65})
    void otherOrderOfColumns(TestDatabase database) throws SQLException {
        assertThat(Scenario.given(database, PERSON).sql(Person.class)).isEmpty();
    }

    @Test
    @EdgeCase(67)
    void namedNotNull(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(database, PERSON.replace("not null", "constraint everybody_has_one not null"));

        assertThat(scenario.sql(Person.class)).isEmpty();
        assertThat(scenario.findings(Person.class)).isEmpty();
    }

    @Test
    @EdgeCase({61, 63})
    void requiredOverRows(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(database, PERSON);

        assertThat(scenario.refusals(Reachable.class)).isEmpty();
        database.execute("insert into person (id, name) values (1, 'Ada')");
        assertThat(scenario.refusals(Reachable.class))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).containsAnyOf("mail", "phone"));
        assertThat(scenario.plan(Reachable.class).hazards())
                .extracting(it -> it.kind().name())
                .contains("FAILS_ON_EXISTING_ROWS");
    }

    @Test
    @EdgeCase(64)
    void columnsOfADroppedPrimaryKeyStayRequired(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(database, PERSON, "alter table person drop constraint person_pkey");

        assertThat(scenario.sql(Person.class))
                .containsExactly("ALTER TABLE person ADD CONSTRAINT person_pkey PRIMARY KEY (id)");
        scenario.becomes(Person.class);
    }

    @Test
    @EdgeCase(266)
    void aTableThatIsThereAlready(TestDatabase database) throws SQLException {
        var scenario =
                Scenario.given(database, "create table person (id bigint primary key, name varchar(255) not null)");

        assertThat(scenario.sql(Person.class))
                .containsExactly("ALTER TABLE person ADD COLUMN mail character varying(255)");
        scenario.becomes(Person.class);
    }

    @Test
    @EdgeCase(268)
    void aConstraintReplacedUnderItsName(TestDatabase database) throws SQLException {
        var scenario = Scenario.given(database, PERSON, "alter table person add constraint person_once unique (name)");

        assertThat(scenario.sql(Once.class))
                .containsExactly(
                        "ALTER TABLE person DROP CONSTRAINT person_once",
                        "ALTER TABLE person ADD CONSTRAINT person_once UNIQUE (mail, name)");
        scenario.becomes(Once.class);
    }

    @Test
    @EdgeCase(210)
    void theTableOfANestedClass(TestDatabase database) throws SQLException {
        assertThat(Scenario.given(database, "select 1").sql(Nested.class)).containsExactly("""
                        CREATE TABLE "tableedgecasestest$nested" (
                            id bigint NOT NULL,
                            CONSTRAINT "tableedgecasestest$nested_pkey" PRIMARY KEY (id)
                        )""");
    }
}
