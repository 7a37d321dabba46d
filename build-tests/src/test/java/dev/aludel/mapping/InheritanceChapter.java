// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.stream.Stream;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** The chapter on inheritance. */
final class InheritanceChapter {

    private InheritanceChapter() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of("guide: single table", Account.class, Debit.class, Credit.class, Gold.class),
                EntityModel.of("guide: integer discriminator", Beast.class, Lion.class, Mouse.class),
                EntityModel.of("guide: discriminator by formula", Message.class, Mail.class, Text.class),
                EntityModel.of("guide: joined", Product.class, Book.class, Novel.class, Toy.class),
                EntityModel.of("guide: table per class", Shape.class, Circle.class, Square.class, Label.class),
                EntityModel.of("guide: secondary tables", Employee.class));
    }

    @EdgeCase({135, 136, 241})
    @Entity
    @Table(name = "account_of_bank")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class Account {
        @Id
        @GeneratedValue
        Long id;

        int balance;
    }

    @Entity
    static class Debit extends Account {
        int overdraft;

        @Column(nullable = false)
        String card;
    }

    @Entity
    @DiscriminatorValue("CR")
    static class Credit extends Account {
        int creditLimit;
    }

    @Entity
    static class Gold extends Credit {
        @ManyToOne(optional = false)
        Account backing;
    }

    @EdgeCase(243)
    @Entity
    @Table(name = "beast")
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    static class Beast {
        @Id
        long id;
    }

    @Entity
    @DiscriminatorValue("7")
    static class Lion extends Beast {
        int teeth;
    }

    @Entity
    static class Mouse extends Beast {
        int tail;
    }

    @Entity
    @Table(name = "message")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorFormula("case when subject is null then 'text' else 'mail' end")
    static class Message {
        @Id
        long id;
    }

    @Entity
    @DiscriminatorValue("mail")
    static class Mail extends Message {
        String subject;
    }

    @Entity
    @DiscriminatorValue("text")
    static class Text extends Message {
        String number;
    }

    @Entity
    @Table(name = "product")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("P")
    static class Product {
        @Id
        @GeneratedValue
        Long id;
    }

    @EdgeCase(245)
    @Entity
    @Table(name = "book_of_shop")
    @DiscriminatorValue("B")
    @OnDelete(action = OnDeleteAction.CASCADE)
    static class Book extends Product {
        @Column(unique = true)
        String isbn;
    }

    @Entity
    @Table(name = "novel")
    @DiscriminatorValue("N")
    @PrimaryKeyJoinColumn(name = "book_id")
    static class Novel extends Book {
        String author;
    }

    @Entity
    @Table(name = "toy")
    @DiscriminatorValue("T")
    static class Toy extends Product {
        int age;
    }

    @Entity
    @Table(name = "label")
    static class Label {
        @Id
        long id;
    }

    @MappedSuperclass
    abstract static class Named {
        @Column(unique = true)
        String name;

        @ManyToOne
        Label label;
    }

    @EdgeCase(247)
    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape extends Named {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Circle around;
    }

    @Entity
    @Table(name = "circle_shape", indexes = @Index(columnList = "radius"))
    static class Circle extends Shape {
        double radius;
    }

    @Entity
    @Table(name = "square_shape", uniqueConstraints = @UniqueConstraint(columnNames = {"name", "side"}))
    static class Square extends Shape {
        double side;
    }

    @EdgeCase(249)
    @Entity
    @Table(name = "employee")
    @SecondaryTable(
            name = "employee_contact",
            pkJoinColumns = @PrimaryKeyJoinColumn(name = "employee_id"),
            indexes = @Index(name = "ix_contact_city", columnList = "city"),
            uniqueConstraints = @UniqueConstraint(columnNames = "email"))
    @SecondaryTable(name = "employee_photo")
    static class Employee {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @Column(table = "employee_contact")
        String email;

        @Column(table = "employee_contact")
        String city;

        @Column(table = "employee_photo")
        byte[] photo;
    }
}
