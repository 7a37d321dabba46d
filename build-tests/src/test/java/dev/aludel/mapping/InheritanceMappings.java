// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Entities that map inheritance, in all three ways. */
final class InheritanceMappings {

    private InheritanceMappings() {}

    @Entity
    @Table(name = "payment")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 12)
    abstract static class Payment {
        @Id
        @GeneratedValue
        Long id;

        int amount;
    }

    @Entity
    @DiscriminatorValue("card")
    static class Card extends Payment {
        @Column(nullable = false)
        String number;
    }

    @Entity
    @DiscriminatorValue("transfer")
    static class Transfer extends Payment {
        String iban;
    }

    @Entity
    @Table(name = "vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    @EdgeCase(245)
    abstract static class Vehicle {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    @Table(name = "car")
    static class Car extends Vehicle {
        int doors;
    }

    @Entity
    @Table(name = "bike")
    @PrimaryKeyJoinColumn(name = "vehicle_id")
    static class Bike extends Vehicle {
        int gears;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @EdgeCase(247)
    abstract static class Shape {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Circle around;
    }

    @Entity
    @Table(name = "circle")
    static class Circle extends Shape {
        double radius;
    }

    @Entity
    @Table(name = "square")
    static class Square extends Shape {
        double side;
    }

    @MappedSuperclass
    abstract static class Audited {
        @Column(nullable = false, updatable = false)
        Instant created;

        @Version
        long version;
    }

    @Entity
    @Table(name = "stamped")
    static class Stamped extends Audited {
        @Id
        long id;
    }
}
