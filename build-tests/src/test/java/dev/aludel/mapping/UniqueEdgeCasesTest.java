// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.mapping.AdoptedDatabase.messages;
import static dev.aludel.mapping.AdoptedDatabase.unmanaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MigrationException;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The unique constraints of a database that others made, and of one that changes. */
@PostgresTest
class UniqueEdgeCasesTest {

    private static final String MEMBER = "create table member (id bigint not null primary key, hi integer, lo integer)";

    private static final int NULLS_NOT_DISTINCT = 150000;

    @Entity
    @Table(
            name = "member",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "member_key",
                            columnNames = {"hi", "lo"}))
    static class Member {
        @Id
        Long id;

        Integer hi;

        Integer lo;
    }

    @Entity
    @Table(name = "member", indexes = @Index(name = "member_key", unique = true, columnList = "hi DESC NULLS LAST"))
    static class SortedMember {
        @Id
        Long id;

        Integer hi;

        Integer lo;
    }

    @Entity
    @Table(name = "guest", uniqueConstraints = @UniqueConstraint(name = "member_key", columnNames = "hi"))
    static class Guest {
        @Id
        Long id;

        Integer hi;
    }

    @Entity
    @Table(name = "country", uniqueConstraints = @UniqueConstraint(name = "country_key", columnNames = "code"))
    static class Country {
        @Id
        Long id;

        Integer code;
    }

    @Entity
    @Table(name = "city")
    static class City {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "country", referencedColumnName = "code")
        Country country;
    }

    private static AdoptedDatabase members(TestDatabase live, TestDatabase scratch, String... more)
            throws SQLException {
        return new AdoptedDatabase(live, scratch).given(MEMBER).given(more);
    }

    @Test
    @EdgeCase(144)
    void aUniqueIndexDoesWhatAConstraintWould(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared = members(live, scratch, "create unique index by_hand on member (lo, hi)")
                .quietAt(Member.class);

        assertThat(messages(compared)).anyMatch(it -> it.startsWith("index member.by_hand: this unique index does"));
        assertThat(unmanaged(compared)).isEmpty();
    }

    @Test
    @EdgeCase(146)
    void aUniqueIndexWithAnOrderIsRefused(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = members(live, scratch);

        assertThatThrownBy(() -> database.compare(SortedMember.class))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("hi DESC NULLS LAST");
    }

    @Test
    @EdgeCase(147)
    void theIndexOfAConstraintIsNoIndex(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared = members(
                        live, scratch, "alter table member add constraint member_key unique (hi, lo), add unique (lo)")
                .quietAt(Member.class);

        assertThat(unmanaged(compared)).containsExactly("constraint member.member_lo_key");
    }

    @Test
    @EdgeCase(148)
    void oneNameForTwoKeysIsRefused(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = members(live, scratch);

        assertThatThrownBy(() -> database.compare(Member.class, Guest.class))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("member_key");
    }

    @Test
    @EdgeCase(149)
    void anotherOrderOfColumnsIsTheSame(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared = members(live, scratch, "alter table member add constraint member_key unique (lo, hi)")
                .quietAt(Member.class);

        assertThat(messages(compared)).anyMatch(it -> it.contains("its columns stand in another order"));
    }

    @Test
    @EdgeCase({150, 255})
    void anotherNameIsARename(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = members(
                live,
                scratch,
                "alter table member add constraint by_hand unique (hi, lo)",
                "comment on constraint by_hand on member is 'one each'");

        assertThat(database.follow(Member.class)).containsExactly("rename constraint by_hand on member to member_key");
        assertThat(database.catalog().toString()).contains("comment 'one each'");
    }

    @Test
    @EdgeCase(151)
    void duplicatesAreFoundBefore(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = members(live, scratch, "insert into member values (1, 1, 1), (2, 1, 1)");

        assertThat(database.warnings(Member.class))
                .containsExactly("will fail on this database: rows of member share hi, lo");
    }

    @Test
    @EdgeCase(152)
    void nullsThatAreNotDistinctStaySoUnlessTheModelMadeThem(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        AdoptedDatabase database = members(live, scratch);
        if (database.serverVersion() >= NULLS_NOT_DISTINCT) {
            database.given("alter table member add constraint member_key unique nulls not distinct (hi, lo)");
            assertThat(messages(database.quietAt(Member.class))).anyMatch(it -> it.contains("says more of it"));

            database.owned("constraint member.member_key");
            assertThat(database.follow(Member.class))
                    .containsExactly(
                            "drop unique constraint member_key on member",
                            "add unique constraint member_key on member");
        } else {
            assertThat(database.follow(Member.class)).hasSize(1);
        }
    }

    @Test
    @EdgeCase(153)
    void aDeferrableKeyStaysSoUnlessTheModelMadeIt(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = members(
                live,
                scratch,
                "alter table member add constraint member_key unique (hi, lo) deferrable initially deferred");
        assertThat(messages(database.quietAt(Member.class))).anyMatch(it -> it.contains("says more of it"));

        database.owned("constraint member.member_key");
        assertThat(database.follow(Member.class))
                .containsExactly(
                        "drop unique constraint member_key on member", "add unique constraint member_key on member");
    }

    @Test
    @EdgeCase(154)
    void aPartialUniqueIndexIsNoConstraint(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = members(live, scratch, "create unique index partly on member (hi, lo) where lo > 0");

        assertThat(unmanaged(database.compare(Member.class))).containsExactly("index member.partly");
        assertThat(database.follow(Member.class)).containsExactly("add unique constraint member_key on member");
    }

    @Test
    @EdgeCase(155)
    void aForeignKeyMakesWayForTheKeyThatItNeeds(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table country (id bigint not null primary key, code integer, "
                                + "constraint country_key unique (code) include (id))",
                        "create table city (id bigint not null primary key, "
                                + "country integer constraint by_hand references country (code) match full on update cascade)",
                        "comment on constraint by_hand on city is 'where it is'");
        database.quietAt(Country.class, City.class);

        database.owned("constraint country.country_key");
        assertThat(database.follow(Country.class, City.class))
                .containsExactly(
                        "drop foreign key by_hand on city",
                        "drop unique constraint country_key on country",
                        "add unique constraint country_key on country",
                        "add foreign key by_hand on city");
        assertThat(database.catalog().toString()).contains("MATCH FULL ON UPDATE CASCADE comment 'where it is'");
    }
}
