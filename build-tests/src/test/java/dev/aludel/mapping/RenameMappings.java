// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.model.RenamedFrom;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

/** Models before and after somebody renamed things in them. */
final class RenameMappings {

    private RenameMappings() {}

    enum State {
        NEW,
        PAID
    }

    @MappedSuperclass
    abstract static class Stamped {
        @Column(nullable = false)
        String made;
    }

    @MappedSuperclass
    abstract static class StampedNow {
        @RenamedFrom("made")
        @Column(nullable = false)
        String created;
    }

    @Embeddable
    static class Place {
        String street;
        String town;
    }

    @Embeddable
    static class PlaceNow {
        String street;
        String city;
    }

    @Entity(name = "Client")
    @Table(
            name = "client",
            uniqueConstraints = @UniqueConstraint(columnNames = {"mail", "state"}),
            indexes = @Index(columnList = "mail"),
            check = @CheckConstraint(constraint = "age >= 0 and mail <> 'age'"))
    static class Client extends Stamped {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String mail;

        int age;

        @Enumerated(EnumType.STRING)
        State state;

        @Embedded
        Place home = new Place();

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street"))
        @AttributeOverride(name = "town", column = @Column(name = "work_town"))
        Place work = new Place();

        @ElementCollection
        Set<String> labels = Set.of();
    }

    @Entity(name = "Bill")
    @Table(name = "bill")
    static class Bill extends Stamped {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @ManyToOne
        Client client;

        @ManyToOne
        Bill corrects;
    }

    @Entity(name = "Customer")
    @RenamedFrom("Client")
    @Table(
            name = "customer",
            uniqueConstraints = @UniqueConstraint(columnNames = {"email", "state"}),
            indexes = @Index(columnList = "email"),
            check = @CheckConstraint(constraint = "years >= 0 and email <> 'age'"))
    static class Customer extends StampedNow {
        @Id
        @GeneratedValue
        long id;

        @RenamedFrom("mail")
        @Column(unique = true)
        String email;

        @RenamedFrom("age")
        long years;

        @Enumerated(EnumType.STRING)
        State state;

        @Embedded
        PlaceNow home = new PlaceNow();

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street"))
        @AttributeOverride(name = "city", column = @Column(name = "work_city"))
        PlaceNow work = new PlaceNow();

        @ElementCollection
        @RenamedFrom("client_labels")
        Set<String> labels = Set.of();
    }

    @Entity(name = "Bill")
    @Table(name = "invoice")
    static class Invoice extends StampedNow {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @ManyToOne
        Customer customer;

        @ManyToOne
        Invoice corrects;
    }

    @Entity(name = "Pair")
    @Table(name = "pair")
    static class Pair {
        @Id
        long id;

        @Column(name = "a", unique = true)
        String first;

        @Column(name = "b")
        Integer second;
    }

    @Entity(name = "Pair")
    @Table(name = "pair")
    static class Swapped {
        @Id
        long id;

        @Column(name = "b", unique = true)
        String first;

        @Column(name = "a")
        Integer second;
    }

    @Entity(name = "Account")
    @Table(name = "account")
    static class Account {
        @Id
        @GeneratedValue
        long id;

        String owner;
    }

    @Entity(name = "Ledger")
    @Table(name = "account")
    static class Ledger {
        @Id
        @GeneratedValue
        long id;

        @Column(name = "owner")
        String proprietor;
    }

    @Entity(name = "Account")
    @Table(name = "account", schema = "crm")
    static class MovedAccount {
        @Id
        @GeneratedValue
        long id;

        String owner;
    }

    @Entity(name = "Worker")
    @Table(name = "worker", indexes = @Index(columnList = "name"))
    static class Worker {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String name;

        @ManyToOne
        Worker boss;
    }

    @Entity(name = "Robot")
    @Table(name = "robot", indexes = @Index(columnList = "name"))
    static class Robot {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String name;

        @ManyToOne
        Worker boss;
    }

    @Entity(name = "Worker")
    @Table(name = "robot", indexes = @Index(columnList = "name"))
    static class WorkerAsRobot {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String name;

        @ManyToOne
        WorkerAsRobot boss;
    }

    @Entity(name = "Robot")
    @Table(name = "machine", indexes = @Index(columnList = "name"))
    static class RobotAsMachine {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String name;

        @ManyToOne
        WorkerAsRobot boss;
    }

    @Entity(name = "Robot")
    @Table(name = "worker", indexes = @Index(columnList = "name"))
    static class RobotAsWorker {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String name;

        @ManyToOne
        WorkerAsRobot boss;
    }
}
