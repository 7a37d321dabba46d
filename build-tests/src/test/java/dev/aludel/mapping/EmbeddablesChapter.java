// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Parent;
import org.hibernate.type.SqlTypes;

/** The chapter on embeddables. */
final class EmbeddablesChapter {

    private EmbeddablesChapter() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of("guide: embeddables", Country.class, Publisher.class),
                EntityModel.of("guide: embeddables in documents", Documented.class),
                EntityModel.of("guide: embeddables with subclasses", Figure.class, Shape.class, Disc.class, Bar.class));
    }

    @Entity
    @Table(name = "country")
    static class Country {
        @Id
        String code;
    }

    @Embeddable
    static class Place {
        @Column(name = "place_name", length = 60)
        String name;

        @ManyToOne
        Country country;
    }

    @Embeddable
    record Span(int first, int last) {}

    @Embeddable
    static class Location {
        @Parent
        Publisher publisher;

        @Embedded
        Place place;

        @Embedded
        @AttributeOverride(name = "first", column = @Column(name = "postcode_first"))
        @AttributeOverride(name = "last", column = @Column(name = "postcode_last"))
        Span postcodes;

        Publisher getPublisher() {
            return publisher;
        }

        void setPublisher(Publisher publisher) {
            this.publisher = publisher;
        }
    }

    @Entity
    @Table(name = "publisher")
    static class Publisher {
        @Id
        long id;

        @Embedded
        Location main;

        @Embedded
        @AttributeOverride(name = "place.name", column = @Column(name = "branch_name", nullable = false))
        @AttributeOverride(name = "postcodes.first", column = @Column(name = "branch_first"))
        @AttributeOverride(name = "postcodes.last", column = @Column(name = "branch_last"))
        @AssociationOverride(name = "place.country", joinColumns = @JoinColumn(name = "branch_country"))
        Location branch;

        @ElementCollection
        List<Span> spans;
    }

    @Embeddable
    static class Note {
        @Column(nullable = false)
        String text;

        Integer weight;
    }

    @Entity
    @Table(name = "documented")
    static class Documented {
        @Id
        long id;

        @Embedded
        @JdbcTypeCode(SqlTypes.JSON)
        Note note;

        @JdbcTypeCode(SqlTypes.JSON)
        List<Note> notes;
    }

    @Embeddable
    @DiscriminatorColumn(name = "shape_kind", length = 10)
    @DiscriminatorValue("none")
    static class Shape {
        @Column(name = "shape_colour")
        String colour;
    }

    @Embeddable
    @DiscriminatorValue("disc")
    static class Disc extends Shape {
        int radius;
    }

    @Embeddable
    @DiscriminatorValue("bar")
    static class Bar extends Shape {
        int height;
    }

    @EdgeCase(270)
    @Entity
    @Table(name = "figure")
    static class Figure {
        @Id
        long id;

        @Embedded
        Shape shape;
    }
}
