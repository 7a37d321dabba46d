// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;

/** Entities that map keys, generators, unique constraints, indexes and names. */
final class KeyMappings {

    private KeyMappings() {}

    @Entity
    @Table(name = "with_identity")
    @EdgeCase(83)
    static class WithIdentity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;
    }

    @Entity
    @Table(name = "with_sequence")
    static class WithSequence {
        @Id
        @GeneratedValue(generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "number_seq", initialValue = 1000, allocationSize = 20)
        Long id;
    }

    @Entity
    @Table(name = "with_auto")
    static class WithAuto {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    @Table(name = "with_table")
    static class WithTable {
        @Id
        @GeneratedValue(generator = "rows")
        @TableGenerator(name = "rows", table = "generators", pkColumnName = "name", valueColumnName = "next")
        Long id;
    }

    @Entity
    @Table(name = "with_uuid")
    @EdgeCase(98)
    static class WithUuid {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;
    }

    @Embeddable
    static class Position implements Serializable {
        private static final long serialVersionUID = 1L;

        int shelf;

        @Column(length = 8)
        String box;
    }

    @Entity
    @Table(name = "with_embedded_id")
    static class WithEmbeddedId {
        @EmbeddedId
        Position position;

        String content;
    }

    static class Pair implements Serializable {
        private static final long serialVersionUID = 1L;

        long second;
        long first;

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.first == first && pair.second == second;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(first + second);
        }
    }

    @Entity
    @Table(name = "with_id_class")
    @IdClass(Pair.class)
    static class WithIdClass {
        @Id
        long second;

        @Id
        long first;
    }

    @Entity
    @Table(name = "owner")
    static class Owner {
        @Id
        long id;
    }

    @Entity
    @Table(name = "profile")
    @EdgeCase(198)
    static class Profile {
        @Id
        long id;

        @OneToOne
        @MapsId
        Owner owner;
    }

    @Entity
    @Table(
            name = "uniques",
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "uk_given",
                        columnNames = {"country", "number"}),
                @UniqueConstraint(columnNames = {"email", "tenant"})
            })
    @EdgeCase({142, 143})
    static class Uniques {
        @Id
        long id;

        String country;
        String number;
        String email;
        int tenant;

        @Column(unique = true)
        String login;

        @NaturalId
        @Column(nullable = false)
        String isbn;
    }

    @Entity
    @Table(
            name = "indexes",
            indexes = {
                @Index(name = "ix_given", columnList = "last_name, first_name"),
                @Index(columnList = "born desc"),
                @Index(columnList = "last_name, born desc"),
                @Index(name = "ix_unique", columnList = "badge", unique = true)
            })
    @EdgeCase({145, 176})
    static class Indexes {
        @Id
        long id;

        @Column(name = "last_name")
        String lastName;

        @Column(name = "first_name")
        String firstName;

        int born;
        String badge;
    }

    @Entity
    @Table(name = "elsewhere", schema = "archive")
    @EdgeCase(215)
    static class Elsewhere {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    @Table(name = "referring")
    static class Referring {
        @Id
        long id;

        @ManyToOne
        Elsewhere elsewhere;
    }

    @Entity
    @Table(name = "`Odd Table; drop table x --`")
    @EdgeCase({202, 208, 209})
    static class OddNames {
        @Id
        long id;

        @Column(name = "`select`")
        int select;

        @Column(name = "`Mixed Case`", unique = true)
        String mixed;

        @Column(name = "`größe.$1`")
        int size;

        @Column(name = "`the \"\"best\"\"`", unique = true)
        String best;
    }
}
