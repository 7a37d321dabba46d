// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.uuid;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.UniqueKey;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.junit.jupiter.api.Test;

/** Primary keys and unique constraints. */
class KeysTest {

    record LineId(long invoice, int place) implements Serializable {}

    @Entity(name = "line")
    @IdClass(LineId.class)
    static class Line {
        @Id
        @Column(name = "z_invoice")
        long invoice;

        @Id
        int place;
    }

    @Test
    void compositeKeyInTheOrderOfHibernate() {
        assertThat(Scan.of(Line.class).table())
                .isEqualTo(table(
                        "line",
                        column("place", integer()).notNull(),
                        column("z_invoice", bigint()).notNull(),
                        primaryKey("line_pkey", "place", "z_invoice")));
        assertThat(Scan.of(Line.class).unnamed()).containsExactly("constraint line.line_pkey");
        assertThat(Scan.of(Line.class).origin("line", "z_invoice")).isEqualTo("KeysTest$Line.invoice");
    }

    @Embeddable
    static class SeatId implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID hall;
        int number;
    }

    @Entity(name = "seat")
    static class Seat {
        @EmbeddedId
        SeatId id;
    }

    @Entity(name = "hall")
    static class Hall {
        @Id
        UUID id;
    }

    @Entity(name = "named_seat")
    static class NamedSeat {
        @EmbeddedId
        SeatId id;

        @MapsId("hall")
        @ManyToOne
        @JoinColumn(name = "hall_id")
        Hall place;
    }

    @Test
    void embeddedId() {
        assertThat(Scan.of(Seat.class).table())
                .isEqualTo(table(
                        "seat",
                        column("number", integer()).notNull(),
                        column("hall", uuid()).notNull(),
                        primaryKey("seat_pkey", "number", "hall")));
        assertThat(Scan.of(Seat.class).origin("seat", "hall")).isEqualTo("KeysTest$Seat.id.hall");
    }

    @Test
    @EdgeCase(198)
    void embeddedIdThatIsMappedByAnAssociation() {
        assertThat(Scan.of(NamedSeat.class, Hall.class).table("named_seat"))
                .isEqualTo(table(
                        "named_seat",
                        column("number", integer()).notNull(),
                        column("hall_id", uuid()).notNull(),
                        primaryKey("named_seat_pkey", "number", "hall_id"),
                        foreignKey("named_seat_hall_id_fkey", "hall_id").references("hall", "id")));
    }

    @Entity(name = "uniques")
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "Uniques_Pair",
                        columnNames = {"b", "a"}),
                @UniqueConstraint(columnNames = {"a", "c"}),
                @UniqueConstraint(columnNames = "b")
            },
            indexes = @Index(columnList = "d", unique = true))
    static class Uniques {
        @Id
        long id;

        int a;
        int b;
        int c;
        int d;

        @Column(unique = true)
        String e;

        @NaturalId
        int f;

        @OneToOne
        Hall hall;
    }

    @Test
    @EdgeCase(145)
    void uniqueConstraintsOfEveryOrigin() {
        assertThat(Scan.of(Uniques.class, Hall.class).table("uniques").constraints(UniqueKey.class))
                .containsExactlyInAnyOrder(
                        unique("uniques_pair", "b", "a"),
                        unique("uniques_a_c_key", "a", "c"),
                        unique("uniques_b_key", "b"),
                        unique("uniques_d_key", "d"),
                        unique("uniques_e_key", "e"),
                        unique("uniques_f_key", "f"),
                        unique("uniques_hall_id_key", "hall_id"));
        assertThat(Scan.of(Uniques.class, Hall.class).unnamed())
                .contains("constraint uniques.uniques_b_key", "constraint uniques.uniques_hall_id_key")
                .doesNotContain("constraint uniques.uniques_pair");
    }

    @Entity(name = "twice")
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(name = "twice_id_is_unique", columnNames = "id"),
                @UniqueConstraint(name = "twice_code", columnNames = "code")
            })
    static class Twice {
        @Id
        long id;

        @Column(unique = true)
        String code;
    }

    @Test
    @EdgeCase(143)
    void severalOverTheSameColumnsAreOne() {
        assertThat(Scan.of(Twice.class).table())
                .isEqualTo(table(
                        "twice",
                        column("id", bigint()).notNull(),
                        column("code", varchar(255)),
                        primaryKey("twice_id_is_unique", "id"),
                        unique("twice_code_key", "code")));
    }

    @Entity(name = "serials")
    static class Serials {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @jakarta.persistence.Column(columnDefinition = "serial")
        Integer id;
    }

    @Entity(name = "bigserials")
    static class BigSerials {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @jakarta.persistence.Column(columnDefinition = "BIGSERIAL not null")
        Long id;
    }

    @Test
    void serialBesideIdentityIsAnIdentity() {
        assertThat(Scan.of(Serials.class).table().columns())
                .containsExactly(column("id", integer()).identity());
        assertThat(Scan.of(BigSerials.class).table().columns())
                .containsExactly(column("id", bigint()).identity());
    }

    @Entity(name = "Account")
    @Table(name = "account")
    static class Account {
        @Id
        long id;

        String code;
    }

    @Entity(name = "CodedAccount")
    @Table(name = "account")
    static class CodedAccount {
        @Id
        String code;
    }

    @Entity(name = "SpelledAccount")
    @Table(name = "ACCOUNT")
    static class SpelledAccount {
        @Id
        String code;

        long id;
    }

    @Entity(name = "ReadAccount")
    @Table(name = "`account`")
    @org.hibernate.annotations.Immutable
    static class ReadAccount {
        @Id
        String code;
    }

    @Entity(name = "AccountAgain")
    @Table(name = "account")
    static class AccountAgain {
        @Id
        long id;

        String name;
    }

    @Test
    void entitiesThatWriteOneTableWithDifferentKeysAreNamed() {
        for (Class<?> other : new Class<?>[] {CodedAccount.class, SpelledAccount.class}) {
            assertThat(Scan.of(Account.class, other).findings())
                    .as("%s", other)
                    .filteredOn(it -> it.startsWith("table account: is written by entities with different keys"))
                    .singleElement()
                    .asString()
                    .contains(
                            "(code) by " + other.getName(),
                            "(id) by " + Account.class.getName(),
                            "the primary key is (");
        }
    }

    @Test
    void entitiesThatShareATableAndItsKeyAreNoWarning() {
        for (Class<?> other : new Class<?>[] {AccountAgain.class, ReadAccount.class}) {
            assertThat(Scan.of(other, Account.class).findings())
                    .as("%s", other)
                    .noneMatch(it -> it.contains("different keys"));
        }
    }
}
