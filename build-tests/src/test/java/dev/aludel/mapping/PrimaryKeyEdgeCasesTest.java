// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.mapping.AdoptedDatabase.messages;
import static dev.aludel.mapping.AdoptedDatabase.unmanaged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.reconcile.Reconciliation;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The primary keys of a database that others made, and of one that changes. */
@PostgresTest
class PrimaryKeyEdgeCasesTest {

    /** Two columns that are a key. */
    static class PairKey implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        Integer one;

        @Nullable
        Integer two;
    }

    @Entity
    @Table(name = "pair")
    @IdClass(PairKey.class)
    static class Pair {
        @Id
        Integer one;

        @Id
        Integer two;
    }

    @Entity
    @Table(name = "event")
    static class Event {
        @Id
        Long id;

        @PartitionKey
        Integer day;
    }

    @Entity
    @Table(name = "person")
    static class ListPerson {
        @Id
        Long id;

        @ElementCollection
        @CollectionTable(name = "person_names", joinColumns = @JoinColumn(name = "person_id"))
        @Column(name = "name")
        List<String> names;
    }

    @Entity
    @Table(name = "person")
    static class SetPerson {
        @Id
        Long id;

        @ElementCollection
        @CollectionTable(name = "person_names", joinColumns = @JoinColumn(name = "person_id"))
        @Column(name = "name", nullable = false)
        Set<String> names;
    }

    private static AdoptedDatabase people(TestDatabase live, TestDatabase scratch, String rest) throws SQLException {
        return new AdoptedDatabase(live, scratch)
                .given(
                        "create table person (id bigint not null primary key)",
                        "create table person_names (person_id bigint not null references person, "
                                + "name varchar(255)%s)".formatted(rest),
                        "insert into person values (1)");
    }

    @Test
    @EdgeCase({192, 193})
    void nameAndOrderOfAPrimaryKeyAreTheDatabases(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared = new AdoptedDatabase(live, scratch)
                .given(
                        "create table pair (one integer not null, two integer not null, "
                                + "constraint constraint_8f primary key (two, one))",
                        "comment on constraint constraint_8f on pair is 'by hand'")
                .quietAt(Pair.class);

        assertThat(unmanaged(compared)).isEmpty();
        assertThat(messages(compared))
                .anyMatch(it -> it.startsWith("constraint pair.constraint_8f: its columns stand in another order"));
    }

    @Test
    @EdgeCase(194)
    void aColumnJoinsThePrimaryKey(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given("create table pair (one integer not null primary key)", "insert into pair values (1)");

        assertThat(database.warnings(Pair.class)).anyMatch(it -> it.contains("no value for two"));

        database.given("delete from pair");
        assertThat(database.follow(Pair.class))
                .containsExactly(
                        "drop primary key pair_pkey on pair",
                        "add column pair.two",
                        "add primary key pair_pkey on pair");
    }

    @Test
    @EdgeCase(195)
    void aCollectionGetsAPrimaryKey(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = people(live, scratch, "");
        database.given("insert into person_names values (1, 'a'), (1, 'a'), (1, null)");

        assertThat(database.warnings(SetPerson.class))
                .anyMatch(it -> it.contains("has no name"))
                .anyMatch(it -> it.contains("share"));

        database.given("delete from person_names");
        assertThat(database.follow(SetPerson.class)).contains("add primary key person_names_pkey on person_names");
    }

    @Test
    @EdgeCase({195, 200})
    void aPrimaryKeyThatTheModelLacksIsDroppedOnlyIfItMadeIt(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        AdoptedDatabase database = people(live, scratch, " not null, primary key (person_id, name)");

        assertThat(unmanaged(database.compare(ListPerson.class))).contains("constraint person_names.person_names_pkey");

        database.owned("constraint person_names.person_names_pkey");
        assertThat(database.follow(ListPerson.class)).contains("drop primary key person_names_pkey on person_names");
    }

    @Test
    @EdgeCase(199)
    void aPartitionKeyIsPartOfThePrimaryKey(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch);
        database.follow(Event.class);

        assertThat(database.catalog().toString()).containsAnyOf("PRIMARY KEY (id, day)", "PRIMARY KEY (day, id)");
    }
}
