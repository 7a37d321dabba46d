// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Entities that map associations, collections, secondary tables and embeddables. */
final class AssociationMappings {

    private AssociationMappings() {}

    @Entity
    @Table(name = "parent")
    static class Parent {
        @Id
        long id;
    }

    @Entity
    @Table(name = "child")
    @EdgeCase({158, 163, 172})
    static class Child {
        @Id
        long id;

        @ManyToOne(optional = false)
        Parent unnamed;

        @ManyToOne
        @JoinColumn(name = "named_id", foreignKey = @ForeignKey(name = "fk_child_named"))
        Parent named;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        Parent cascading;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Parent nulling;

        @OneToOne
        Parent single;
    }

    @Entity
    @Table(name = "node")
    @EdgeCase(173)
    static class Node {
        @Id
        long id;

        @ManyToOne
        Node parent;
    }

    @Entity
    @Table(name = "left_side")
    @EdgeCase(173)
    static class Left {
        @Id
        long id;

        @ManyToOne(optional = false)
        Right right;
    }

    @Entity
    @Table(name = "right_side")
    static class Right {
        @Id
        long id;

        @ManyToOne(optional = false)
        Left left;
    }

    @Entity
    @Table(name = "author")
    @EdgeCase(157)
    static class Author {
        @Id
        long id;

        @ManyToMany
        Set<Book> books;

        @OneToMany
        @JoinTable(name = "author_draft")
        Set<Book> drafts;

        @ManyToMany
        @JoinTable(name = "author_favourite")
        List<Book> favourites;
    }

    @Entity
    @Table(name = "book")
    static class Book {
        @Id
        long id;
    }

    @Entity
    @Table(name = "collections")
    @EdgeCase({156, 234})
    static class Collections {
        @Id
        long id;

        @ElementCollection
        List<String> bag;

        @ElementCollection
        @CollectionTable(name = "nicknames")
        @Column(name = "nickname", nullable = false, length = 30)
        Set<String> names;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        Set<BasicMappings.Colour> colours;

        @ElementCollection
        List<Address> addresses;
    }

    @Entity
    @Table(name = "ordered")
    @EdgeCase(236)
    static class Ordered {
        @Id
        long id;

        @ElementCollection
        @OrderColumn(name = "position")
        List<String> list;

        @ElementCollection
        @MapKeyColumn(name = "language", length = 5)
        Map<String, String> titles;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<BasicMappings.Colour, Integer> counts;
    }

    @Entity
    @Table(name = "main_part")
    @SecondaryTable(name = "other_part")
    @EdgeCase(249)
    static class Secondary {
        @Id
        long id;

        String here;

        @Column(table = "other_part")
        String there;
    }

    @Embeddable
    static class Address {
        @Column(length = 80)
        String street;

        String city;
    }

    @Entity
    @Table(name = "embedding")
    static class Embedding {
        @Id
        long id;

        @Embedded
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street", nullable = false))
        @AttributeOverride(name = "city", column = @Column(name = "work_city"))
        Address work;
    }
}
