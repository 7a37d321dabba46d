// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Table;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.Test;

/** The three strategies of inheritance, mapped superclasses, embeddables and secondary tables. */
class InheritanceTest {

    @Entity(name = "single")
    static class Single {
        @Id
        long id;
    }

    @Entity(name = "first")
    @DiscriminatorValue("1st")
    static class First extends Single {
        int number;

        @Column(nullable = false)
        String always;
    }

    @Entity(name = "second")
    static class Second extends Single {
        String text;
    }

    @Test
    void singleTable() {
        Table expected = table(
                "single",
                column("number", integer()),
                column("id", bigint()).notNull(),
                column("dtype", varchar(31)).notNull(),
                column("always", varchar(255)),
                column("text", varchar(255)),
                primaryKey("single_pkey", "id"));
        Table made = Scan.of(Single.class, First.class, Second.class).table();

        assertThat(made.columns().stream().map(it -> it.name().equals("always") ? it.optional() : it))
                .containsExactlyElementsOf(expected.columns());
        assertThat(Scan.of(Single.class, First.class, Second.class).origin("single", "number"))
                .isEqualTo("InheritanceTest$First.number");
        assertThat(Scan.of(Single.class, First.class, Second.class).origin("single", "id"))
                .isEqualTo("InheritanceTest$Single.id");
        assertThat(Scan.of(Single.class, First.class, Second.class).origin("single", "dtype"))
                .isEqualTo("InheritanceTest$Single.{discriminator}");
    }

    @Entity(name = "third")
    static class Third extends Single {
        @Column(name = "text")
        int number;
    }

    @Test
    @EdgeCase(242)
    void oneColumnOfTwoTypesIsReported() {
        assertThat(Scan.of(Single.class, Second.class, Third.class).findings())
                .singleElement()
                .asString()
                .startsWith(
                        "column text of table single: is mapped by dev.aludel.scanner.InheritanceTest$Second.text and by"
                                + " dev.aludel.scanner.InheritanceTest$Third.number with different types, ");
    }

    @Entity(name = "base")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Base {
        @Id
        long id;
    }

    @Entity(name = "joined")
    @PrimaryKeyJoinColumn(name = "base_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    static class Joined extends Base {
        String text;
    }

    @Test
    @EdgeCase(245)
    void joined() {
        assertThat(Scan.of(Base.class, Joined.class).table("joined"))
                .isEqualTo(table(
                        "joined",
                        column("base_id", bigint()).notNull(),
                        column("text", varchar(255)),
                        primaryKey("joined_pkey", "base_id"),
                        foreignKey("joined_base_id_fkey", "base_id")
                                .references("base", "id")
                                .onDelete(dev.aludel.schema.ReferentialAction.CASCADE)));
        assertThat(Scan.of(Base.class, Joined.class).origin("joined", "base_id"))
                .isEqualTo("InheritanceTest$Joined.id");
    }

    @Entity(name = "shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        long id;

        @Column(unique = true)
        String label;

        @ManyToOne
        Base base;
    }

    @Entity(name = "circle")
    static class Circle extends Shape {
        int radius;
    }

    @Entity(name = "square")
    static class Square extends Shape {
        int side;
    }

    @Test
    @EdgeCase(247)
    void tablePerClass() {
        Scan scan = Scan.of(Shape.class, Circle.class, Square.class, Base.class);

        assertThat(scan.schema().tables()).hasSize(3);
        assertThat(scan.table("circle"))
                .isEqualTo(table(
                        "circle",
                        column("radius", integer()).notNull(),
                        column("base_id", bigint()),
                        column("id", bigint()).notNull(),
                        column("label", varchar(255)),
                        primaryKey("circle_pkey", "id"),
                        unique("circle_label_key", "label"),
                        foreignKey("circle_base_id_fkey", "base_id").references("base", "id")));
        assertThat(scan.origin("circle", "label")).isEqualTo("InheritanceTest$Circle.label");
        assertThat(scan.unnamed()).contains("constraint square.square_base_id_fkey");
    }

    @MappedSuperclass
    static class Stamped {
        @Column(name = "made_by", nullable = false)
        String madeBy;
    }

    @Embeddable
    static class Address {
        String street;
        String town;
    }

    @Entity(name = "person")
    @SecondaryTable(name = "person_note")
    static class Person extends Stamped {
        @Id
        long id;

        @Embedded
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 80))
        @AttributeOverride(name = "town", column = @Column(name = "work_town"))
        Address work;

        @Column(table = "person_note")
        String note;
    }

    @Test
    void mappedSuperclassAndEmbeddables() {
        Scan scan = Scan.of(Person.class, Stamped.class, Address.class);

        assertThat(scan.table("person"))
                .isEqualTo(table(
                        "person",
                        column("id", bigint()).notNull(),
                        column("work_street", varchar(80)),
                        column("made_by", varchar(255)).notNull(),
                        column("street", varchar(255)),
                        column("town", varchar(255)),
                        column("work_town", varchar(255)),
                        primaryKey("person_pkey", "id")));
        assertThat(scan.origin("person", "work_street")).isEqualTo("InheritanceTest$Person.work.street");
        assertThat(scan.origin("person", "made_by")).isEqualTo("InheritanceTest$Person.madeBy");
    }

    @Test
    @EdgeCase(249)
    void secondaryTable() {
        Scan scan = Scan.of(Person.class, Stamped.class, Address.class);

        assertThat(scan.table("person_note"))
                .isEqualTo(table(
                        "person_note",
                        column("id", bigint()).notNull(),
                        column("note", varchar(255)),
                        primaryKey("person_note_pkey", "id"),
                        foreignKey("person_note_id_fkey", "id").references("person", "id")));
        assertThat(scan.origin("person_note", "note")).isEqualTo("InheritanceTest$Person.note");
        assertThat(scan.origin("person_note", "id")).isEqualTo("InheritanceTest$Person.id");
    }

    @Test
    void checksOfASingleTable() {
        Table made = Scan.of(Single.class, First.class, Second.class).table();

        if (Scan.HIBERNATE_6) {
            assertThat(made.constraints()).containsExactly(primaryKey("single_pkey", "id"));
        } else {
            assertThat(made.constraints()).contains(check("single_dtype_check", "DTYPE in ('single','1st','second')"));
        }
    }
}
