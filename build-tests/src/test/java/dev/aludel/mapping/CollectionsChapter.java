// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.descriptor.java.LongJavaType;

/** The chapter on collections. */
final class CollectionsChapter {

    private CollectionsChapter() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of("guide: collections of values", Values.class),
                EntityModel.of("guide: collections of embeddables", Parts.class),
                EntityModel.of("guide: collections with an identifier", Bagged.class),
                EntityModel.of("guide: maps", Maps.class, Topic.class),
                EntityModel.of("guide: ordered associations", Playlist.class, Song.class),
                EntityModel.of("guide: sets and lists of entities", Album.class, Song.class));
    }

    @EdgeCase({134, 156, 234})
    @Entity
    @Table(name = "many_values")
    static class Values {
        @Id
        long id;

        @ElementCollection
        List<String> bag;

        @ElementCollection
        @OrderColumn(name = "place")
        @ListIndexBase(1)
        List<Integer> list;

        @ElementCollection
        Set<String> optionalSet;

        @ElementCollection
        @Column(nullable = false)
        Set<String> requiredSet;

        @ElementCollection
        @OrderColumn
        int[] numbers;

        @ElementCollection
        @SortNatural
        SortedSet<LocalDate> sorted;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        @CollectionTable(
                name = "value_colours",
                joinColumns = @JoinColumn(name = "owner", foreignKey = @ForeignKey(name = "fk_colours_owner")),
                uniqueConstraints =
                        @UniqueConstraint(
                                name = "uk_colours",
                                columnNames = {"owner", "colour"}))
        @Column(name = "colour")
        Set<BasicMappings.Colour> colours;
    }

    @Embeddable
    static class Part {
        @Column(nullable = false)
        String name;

        Integer weight;
    }

    @Entity
    @Table(name = "with_parts")
    static class Parts {
        @Id
        long id;

        @ElementCollection
        Set<Part> set;

        @ElementCollection
        @OrderColumn
        List<Part> list;

        @ElementCollection
        @OrderBy("name")
        List<Part> bag;
    }

    @Entity
    @Table(name = "bagged")
    static class Bagged {
        @Id
        long id;

        @ElementCollection
        @CollectionIdJavaType(LongJavaType.class)
        @CollectionId(column = @Column(name = "bag_id"), generator = "sequence")
        Collection<String> words;
    }

    @Entity
    @Table(name = "topic")
    static class Topic {
        @Id
        long id;

        String name;

        @ManyToOne
        Maps maps;
    }

    @EdgeCase(236)
    @Entity
    @Table(name = "maps")
    static class Maps {
        @Id
        long id;

        @ElementCollection
        @MapKeyColumn(name = "language", length = 5)
        Map<String, String> titles;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<BasicMappings.Colour, Integer> counts;

        @ElementCollection
        @MapKeyJoinColumn(name = "topic_id")
        Map<Topic, Integer> weights;

        @ElementCollection
        Map<LocalDate, Part> parts;

        @OneToMany(mappedBy = "maps")
        @MapKey(name = "name")
        Map<String, Topic> topics;

        @ManyToMany
        @MapKeyColumn(name = "role", length = 10)
        Map<String, Topic> roles;
    }

    @EdgeCase(134)
    @Entity
    @Table(name = "playlist")
    static class Playlist {
        @Id
        long id;

        @ManyToMany
        @OrderColumn(name = "track")
        List<Song> songs;

        @OneToMany
        @JoinColumn(name = "playlist_id")
        @OrderColumn(name = "place")
        List<Song> own;
    }

    @EdgeCase(157)
    @Entity
    @Table(name = "album")
    static class Album {
        @Id
        long id;

        @OneToMany
        Set<Song> set;

        @OneToMany
        @JoinTable(name = "album_bag")
        List<Song> bag;

        @OneToMany
        @JoinTable(name = "album_list")
        @OrderColumn
        List<Song> list;

        @ManyToMany
        @JoinTable(name = "album_many")
        Set<Song> many;
    }

    @Entity
    @Table(name = "song")
    static class Song {
        @Id
        long id;
    }
}
