// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.Subselect;

/** The chapter on associations. */
final class AssociationsChapter {

    private AssociationsChapter() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of(
                        "guide: people and phones", Person.class, Phone.class, PhoneDetails.class, Address.class),
                EntityModel.of(
                        "guide: links without a constraint", Person.class, Loose.class, Phone.class, Address.class),
                EntityModel.of("guide: foreign keys to other columns", Warehouse.class, Bay.class, Pallet.class),
                EntityModel.of("guide: formulas in joins", Account.class, Entry.class),
                EntityModel.of("guide: any", Person.class, Phone.class, Address.class, Repository.class),
                EntityModel.of("guide: a query as an entity", Person.class, Phone.class, Address.class, Summary.class),
                EntityModel.of(
                        "guide: many to one through a table", Person.class, Phone.class, Address.class, Guest.class));
    }

    @Entity
    @Table(name = "person")
    static class Person {
        @Id
        long id;

        @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Phone> phones;

        @OneToMany
        @JoinColumn(name = "resident_id")
        Set<Address> residences;

        @ManyToMany
        @JoinTable(
                name = "person_address",
                joinColumns = @JoinColumn(name = "person", foreignKey = @ForeignKey(name = "fk_visits_person")),
                inverseJoinColumns = @JoinColumn(name = "address"))
        List<Address> visits;
    }

    @Entity
    @Table(name = "phone")
    static class Phone {
        @Id
        long id;

        @ManyToOne(optional = false)
        Person person;

        @Column(name = "number", unique = true)
        String number;
    }

    @Entity
    @Table(name = "phone_details")
    static class PhoneDetails {
        @Id
        long id;

        @OneToOne(optional = false)
        @JoinColumn(name = "phone_number", referencedColumnName = "number")
        Phone phone;
    }

    @Entity
    @Table(name = "address")
    static class Address {
        @Id
        long id;

        String street;
    }

    @EdgeCase({161, 163})
    @Entity
    @Table(name = "loose")
    static class Loose {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Person free;

        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        Person perhaps;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        Person gone;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.RESTRICT)
        Person kept;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_DEFAULT)
        Person reset;

        @ManyToMany
        @JoinTable(
                name = "loose_links",
                foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
                inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Set<Address> links;
    }

    record BayId(int row, int shelf) implements java.io.Serializable {}

    @Entity
    @Table(name = "warehouse")
    static class Warehouse {
        @Id
        long id;

        @Column(name = "code", length = 8, unique = true, nullable = false)
        String code;
    }

    @Entity
    @Table(name = "bay")
    @IdClass(BayId.class)
    static class Bay {
        @Id
        int shelf;

        @Id
        int row;
    }

    @EdgeCase({164, 165, 166})
    @Entity
    @Table(name = "pallet")
    static class Pallet {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "warehouse_code", referencedColumnName = "code")
        Warehouse warehouse;

        @ManyToOne
        @JoinColumn(name = "a_shelf", referencedColumnName = "shelf")
        @JoinColumn(name = "b_row", referencedColumnName = "row")
        Bay bay;

        @ManyToOne
        @JoinColumn(
                name = "spare_id",
                foreignKey =
                        @ForeignKey(
                                name = "fk_spare",
                                foreignKeyDefinition = "foreign key (spare_id) references warehouse (id)"
                                        + " on delete set null deferrable initially deferred"))
        Warehouse spare;
    }

    @Entity
    @Table(name = "account")
    static class Account {
        @Id
        long id;

        int kind;
    }

    @EdgeCase(14)
    @Entity
    @Table(name = "entry")
    static class Entry {
        @Id
        long id;

        String reference;

        @ManyToOne
        @JoinFormula("cast(substring(reference from 1 for 8) as bigint)")
        Account byFormula;

        @ManyToOne
        @JoinColumnOrFormula(column = @JoinColumn(name = "account_id", referencedColumnName = "id"))
        Account byColumn;
    }

    @EdgeCase(14)
    @Entity
    @Table(name = "repository")
    static class Repository {
        @Id
        long id;

        @Any
        @AnyKeyJavaClass(Long.class)
        @AnyDiscriminatorValue(discriminator = "P", entity = Person.class)
        @AnyDiscriminatorValue(discriminator = "A", entity = Address.class)
        @Column(name = "owner_kind")
        @JoinColumn(name = "owner_id")
        Object owner;

        @ManyToAny
        @AnyKeyJavaClass(Long.class)
        @AnyDiscriminatorValue(discriminator = "P", entity = Person.class)
        @AnyDiscriminatorValue(discriminator = "A", entity = Address.class)
        @Column(name = "item_kind")
        @JoinTable(
                name = "repository_items",
                joinColumns = @JoinColumn(name = "repository_id"),
                inverseJoinColumns = @JoinColumn(name = "item_id"))
        List<Object> items;
    }

    @EdgeCase(14)
    @Entity
    @Subselect("select id, count(*) as phones from phone group by id")
    static class Summary {
        @Id
        long id;

        long phones;
    }

    @EdgeCase(240)
    @Entity
    @Table(name = "guest")
    static class Guest {
        @Id
        long id;

        @ManyToOne
        @JoinTable(name = "guest_host")
        Person host;

        @OneToOne
        @JoinTable(name = "guest_home")
        Address home;
    }
}
