// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.operation.Hazard.Kind.DELETES_DATA;
import static dev.aludel.operation.Hazard.Kind.FAILS_ON_EXISTING_ROWS;

import dev.aludel.operation.Hazard;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.envers.Audited;

/** Models whose associations, collections and inheritance change. */
final class ChangingStructures {

    private static final String HIERARCHY = "hierarchy";

    private ChangingStructures() {}

    static Stream<ModelChange> changes() {
        // Line 6.6 makes no checks of discriminators, so that nothing changes there.
        Stream<ModelChange> discriminators = EntityModel.HIBERNATE_6 ? Stream.of() : discriminators();
        return Stream.of(associations(), strategies(), discriminators).flatMap(it -> it);
    }

    private static Stream<ModelChange> associations() {
        EntityModel joinTable = model("join table", TeamByTable.class, Player.class);
        EntityModel joinColumn = model("join column", TeamByColumn.class, Player.class);
        return Stream.of(
                change(
                        "a list gets an order",
                        model("a", Bag.class),
                        model("b", Ordered.class),
                        FAILS_ON_EXISTING_ROWS),
                change("from join table to join column", joinTable, joinColumn, DELETES_DATA),
                change(
                                "a join table becomes an entity",
                                model("a", Student.class, Course.class),
                                model("b", StudentWithout.class, Course.class, Enrolment.class))
                        .suitingAnyRow(),
                change(
                                "another action on delete",
                                model("a", TeamByTable.class, Player.class, Fan.class),
                                model("b", TeamByTable.class, Player.class, FanInCascade.class),
                                FAILS_ON_EXISTING_ROWS)
                        .suitingAnyRow(),
                change(
                        "a column moves to a secondary table",
                        model("a", Whole.class),
                        model("b", Split.class),
                        DELETES_DATA),
                change("an entity becomes audited", model("a", Plain.class), model("b", WithPast.class))
                        .suitingAnyRow(),
                change(
                        "an entity is audited no more",
                        model("a", WithPast.class),
                        model("b", Plain.class),
                        DELETES_DATA));
    }

    private static Stream<ModelChange> strategies() {
        EntityModel single = model(HIERARCHY, Single.class, SingleCar.class, SingleBike.class);
        EntityModel joined = model(HIERARCHY, Joined.class, JoinedCar.class, JoinedBike.class);
        EntityModel perClass = model(HIERARCHY, PerClass.class, PerClassCar.class, PerClassBike.class);
        return Stream.of(
                change("from one table to joined ones", single, joined, DELETES_DATA),
                change("from joined tables to one", joined, single, DELETES_DATA, FAILS_ON_EXISTING_ROWS),
                change("from one table to a table each", single, perClass, DELETES_DATA),
                change("from a table each to joined ones", perClass, joined, DELETES_DATA, FAILS_ON_EXISTING_ROWS));
    }

    private static Stream<ModelChange> discriminators() {
        EntityModel single = model(HIERARCHY, Single.class, SingleCar.class, SingleBike.class);
        return Stream.of(
                change("a subclass more", model("a", Single.class, SingleCar.class), single)
                        .suitingAnyRow(),
                change(
                        "a renamed subclass",
                        single,
                        model("b", Single.class, SingleCar.class, SingleTrike.class),
                        FAILS_ON_EXISTING_ROWS),
                change(
                        "another discriminator of integers",
                        model("a", Beast.class, Lion.class),
                        model("b", Beast.class, Tiger.class),
                        FAILS_ON_EXISTING_ROWS));
    }

    private static EntityModel model(String name, Class<?>... classes) {
        return EntityModel.of(name, classes);
    }

    private static ModelChange change(String name, EntityModel from, EntityModel to, Hazard.Kind... dangers) {
        return ModelChange.of(name, from, to, dangers);
    }

    @Entity(name = "Shelf")
    @Table(name = "shelf")
    static class Bag {
        @Id
        long id;

        @ElementCollection
        List<String> books;
    }

    @EdgeCase(235)
    @Entity(name = "Shelf")
    @Table(name = "shelf")
    static class Ordered {
        @Id
        long id;

        @ElementCollection
        @OrderColumn(name = "place")
        List<String> books;
    }

    @Entity
    @Table(name = "player")
    static class Player {
        @Id
        long id;
    }

    @Entity(name = "Team")
    @Table(name = "team")
    static class TeamByTable {
        @Id
        long id;

        @OneToMany
        @JoinTable(name = "team_players")
        Set<Player> players;
    }

    @EdgeCase(238)
    @Entity(name = "Team")
    @Table(name = "team")
    static class TeamByColumn {
        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "team_id")
        Set<Player> players;
    }

    @Entity(name = "Fan")
    @Table(name = "fan")
    static class Fan {
        @Id
        long id;

        @ManyToOne
        TeamByTable team;
    }

    @EdgeCase(163)
    @Entity(name = "Fan")
    @Table(name = "fan")
    static class FanInCascade {
        @Id
        long id;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        TeamByTable team;
    }

    @Entity
    @Table(name = "course")
    static class Course {
        @Id
        long id;
    }

    @Entity(name = "Student")
    @Table(name = "student")
    static class Student {
        @Id
        long id;

        @ManyToMany
        @JoinTable(
                name = "enrolment",
                joinColumns = @JoinColumn(name = "student_id"),
                inverseJoinColumns = @JoinColumn(name = "course_id"))
        Set<Course> courses;
    }

    @Entity(name = "Student")
    @Table(name = "student")
    static class StudentWithout {
        @Id
        long id;
    }

    record EnrolmentId(long student, long course) implements Serializable {}

    @EdgeCase(239)
    @Entity
    @Table(name = "enrolment")
    @IdClass(EnrolmentId.class)
    static class Enrolment {
        @Id
        @ManyToOne
        StudentWithout student;

        @Id
        @ManyToOne
        Course course;

        Integer grade;
    }

    @Entity(name = "Vehicle")
    @Table(name = "vehicle_kind")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class Single {
        @Id
        long id;

        int weight;
    }

    @Entity(name = "Car")
    static class SingleCar extends Single {
        Integer doors;
    }

    @EdgeCase(135)
    @Entity(name = "Bike")
    static class SingleBike extends Single {
        Integer gears;
    }

    @EdgeCase(244)
    @Entity(name = "Trike")
    static class SingleTrike extends Single {
        Integer gears;
    }

    @Entity(name = "Vehicle")
    @Table(name = "vehicle_kind")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Joined {
        @Id
        long id;

        int weight;
    }

    @EdgeCase(246)
    @Entity(name = "Car")
    @Table(name = "car_kind")
    static class JoinedCar extends Joined {
        Integer doors;
    }

    @Entity(name = "Bike")
    @Table(name = "bike_kind")
    static class JoinedBike extends Joined {
        Integer gears;
    }

    @EdgeCase(246)
    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class PerClass {
        @Id
        long id;

        int weight;
    }

    @Entity(name = "Car")
    @Table(name = "car_kind")
    static class PerClassCar extends PerClass {
        Integer doors;
    }

    @Entity(name = "Bike")
    @Table(name = "bike_kind")
    static class PerClassBike extends PerClass {
        Integer gears;
    }

    @EdgeCase(243)
    @Entity
    @Table(name = "beast_kind")
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    static class Beast {
        @Id
        long id;
    }

    @Entity(name = "Lion")
    static class Lion extends Beast {}

    @Entity(name = "Tiger")
    static class Tiger extends Beast {}

    @Entity(name = "Parts")
    @Table(name = "parts")
    static class Whole {
        @Id
        long id;

        String note;
    }

    @EdgeCase(249)
    @Entity(name = "Parts")
    @Table(name = "parts")
    @SecondaryTable(name = "parts_note")
    static class Split {
        @Id
        long id;

        @Column(table = "parts_note")
        String note;
    }

    @EdgeCase(250)
    @Entity(name = "Past")
    @Table(name = "past")
    static class Plain {
        @Id
        long id;

        @Column(nullable = false, unique = true)
        String text;
    }

    @EdgeCase(251)
    @Entity(name = "Past")
    @Table(name = "past")
    @Audited
    static class WithPast {
        @Id
        long id;

        @Column(nullable = false, unique = true)
        String text;
    }
}
