// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.TenantId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.YesNoConverter;

/** The short chapters: natural ids, dynamic and soft delete, Envers; and models under other settings. */
final class OtherChapters {

    private static final String LONG = "a_name_that_goes_on_and_on_until_it_is_longer_than_what_is_kept_of_it_";

    private OtherChapters() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of("guide: natural ids", Author.class, Book.class),
                EntityModel.of("guide: soft delete", Deleted.class, Active.class),
                EntityModel.of("guide: tenants and restrictions", Tenant.class),
                EntityModel.of("guide: Envers", Customer.class, Order.class),
                EntityModel.of("guide: Envers with modified flags", Customer.class, Order.class)
                        .with("org.hibernate.envers.global_with_modified_flag", "true")
                        .with("org.hibernate.envers.audit_table_suffix", "_history"),
                EntityModel.of("globally quoted", Quoted.class, Author.class, Book.class)
                        .with("hibernate.globally_quoted_identifiers", "true"),
                EntityModel.of("naming strategies of Spring", Quoted.class, Person.class)
                        .with("hibernate.physical_naming_strategy", SpringNaming.Physical.class.getName())
                        .with("hibernate.implicit_naming_strategy", SpringNaming.Implicit.class.getName()),
                EntityModel.of("settings of types", Setting.class)
                        .with("hibernate.type.preferred_uuid_jdbc_type", "CHAR")
                        .with("hibernate.type.preferred_boolean_jdbc_type", "INTEGER")
                        .with("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                        .with("hibernate.timezone.default_storage", "COLUMN")
                        .with("hibernate.id.db_structure_naming_strategy", "single")
                        .with("hibernate.auto_quote_keyword", "true"),
                EntityModel.of("names of more than 63 bytes", Lengthy.class),
                EntityModel.of("constraints of Bean Validation", Validated.class)
                        .validated(),
                EntityModel.of("reserved words", Reserved.class).with("hibernate.auto_quote_keyword", "true"));
    }

    @Entity
    @Table(name = "author_by_name")
    static class Author {
        @Id
        long id;

        @NaturalId(mutable = true)
        String name;
    }

    @Embeddable
    static class Isbn {
        String prefix;
        String number;
    }

    @EdgeCase(143)
    @Entity
    @Table(name = "book_by_isbn", uniqueConstraints = @UniqueConstraint(columnNames = "code"))
    static class Book {
        @Id
        long id;

        @NaturalId
        @Embedded
        Isbn isbn;

        @NaturalId
        @ManyToOne
        Author author;

        @Column(unique = true)
        String code;
    }

    @Entity
    @Table(name = "soft_deleted")
    @SoftDelete
    @DynamicInsert
    @DynamicUpdate
    static class Deleted {
        @Id
        long id;

        @ElementCollection
        @SoftDelete(converter = YesNoConverter.class)
        Set<String> words;

        @ManyToMany
        @SoftDelete(columnName = "gone")
        List<Deleted> related;
    }

    @Entity
    @Table(name = "soft_active")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE)
    static class Active {
        @Id
        long id;
    }

    @Entity
    @Table(name = "of_tenants")
    @Immutable
    @SQLRestriction("id > 0")
    static class Tenant {
        @Id
        long id;

        @TenantId
        String tenant;
    }

    @EdgeCase(250)
    @Entity
    @Table(name = "customer_with_past")
    @Audited
    static class Customer {
        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false, unique = true, length = 40)
        String name;

        @NotAudited
        String note;

        @ElementCollection
        Set<String> phones;

        @OneToMany(mappedBy = "customer")
        Set<Order> orders;

        @ManyToMany
        Set<Customer> friends;
    }

    @Entity
    @Table(name = "order_with_past")
    @Audited
    static class Order {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        Customer customer;

        int total;
    }

    @Entity
    @Table(name = "QuotedThings")
    static class Quoted {
        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true)
        String firstName;

        int sortOrder;

        @ElementCollection
        List<String> nickNames;
    }

    @EdgeCase(5)
    @Entity
    static class Person {
        @Id
        @GeneratedValue
        Long personId;

        String firstName;

        @Column(name = "LASTName2")
        String lastName;

        @ManyToOne
        Quoted favouriteThing;

        @ManyToMany
        Set<Quoted> otherThings;
    }

    @EdgeCase(6)
    @Entity
    @Table(name = "setting")
    static class Setting {
        @Id
        @GeneratedValue
        Long id;

        UUID key;
        boolean on;
        java.time.Instant since;
        java.time.OffsetDateTime until;
        int order;
    }

    @EdgeCase({187, 205, 207})
    @Entity
    @Table(
            name = "table_with_" + LONG,
            indexes = {
                @jakarta.persistence.Index(name = "index_with_" + LONG, columnList = LONG),
                @jakarta.persistence.Index(columnList = "parent_id")
            },
            uniqueConstraints = @UniqueConstraint(columnNames = {LONG, "parent_id"}))
    static class Lengthy {
        @Id
        long id;

        @Column(name = LONG)
        String text;

        @ManyToOne
        @jakarta.persistence.JoinColumn(name = "parent_id")
        Lengthy parent;

        @ManyToOne
        @jakarta.persistence.JoinColumn(name = "größe_" + LONG)
        Lengthy other;
    }

    @EdgeCase({1, 2, 3})
    @Entity
    @Table(name = "validated")
    static class Validated {
        @Id
        long id;

        @NotNull
        @Size(max = 7)
        String code;

        @Min(3)
        @Max(9)
        Integer grade;

        @Digits(integer = 5, fraction = 2)
        BigDecimal price;

        @NotNull
        @ManyToOne
        Validated parent;
    }

    @EdgeCase({17, 209})
    @Entity
    @Table(name = "user")
    static class Reserved {
        @Id
        long id;

        @Column(name = "end")
        int end;

        @Column(name = "table", unique = true)
        int table;

        @Column(name = "group")
        int group;

        @ManyToOne
        @jakarta.persistence.JoinColumn(name = "order")
        Reserved order;
    }
}
