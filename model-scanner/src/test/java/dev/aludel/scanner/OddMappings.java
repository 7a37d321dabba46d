// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Mappings that are rare and legal, all in one model. */
final class OddMappings {

    private OddMappings() {}

    static Class<?>[] classes() {
        return new Class<?>[] {
            Deleted.class,
            Tenant.class,
            Pointing.class,
            Documented.class,
            Bagged.class,
            KeyedByEntity.class,
            Grades.class,
            Level.class,
            Graded.class,
            Root.class,
            Leaf.class,
            SelfReferring.class,
            Shared.class,
            SeveralChecks.class
        };
    }

    @Entity(name = "deleted")
    @SoftDelete
    static class Deleted {
        @Id
        long id;

        @ManyToMany
        List<Deleted> related;
    }

    @Entity(name = "tenant")
    @Immutable
    static class Tenant {
        @Id
        UUID id;

        @TenantId
        String tenant;

        @Version
        int version;

        @Formula("1 + 1")
        int two;
    }

    @Entity(name = "pointing")
    static class Pointing {
        @Id
        long id;

        @Any
        @AnyKeyJavaClass(Long.class)
        @AnyDiscriminatorValue(discriminator = "T", entity = Shared.class)
        @Column(name = "target_type")
        @jakarta.persistence.JoinColumn(name = "target_id")
        Object target;
    }

    @Embeddable
    static class Note {
        @Column(nullable = false)
        String text;

        Integer weight;
    }

    @Entity(name = "documented")
    static class Documented {
        @Id
        long id;

        @Embedded
        @JdbcTypeCode(SqlTypes.JSON)
        Note note;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        java.time.Duration interval;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        UUID textual;
    }

    @Entity(name = "bagged")
    static class Bagged {
        @Id
        long id;

        @ElementCollection
        @org.hibernate.annotations.CollectionIdJavaType(org.hibernate.type.descriptor.java.LongJavaType.class)
        @CollectionId(column = @Column(name = "bag_id"), generator = "sequence")
        java.util.Collection<String> words;
    }

    @Entity(name = "keyed")
    static class KeyedByEntity {
        @Id
        long id;

        @ElementCollection
        @MapKeyJoinColumn(name = "key_id")
        Map<Shared, Integer> numbers;
    }

    enum Grade {
        A,
        B
    }

    @Converter(autoApply = true)
    static class Grades implements AttributeConverter<Grade, Character> {
        @Override
        public Character convertToDatabaseColumn(Grade grade) {
            return grade.name().charAt(0);
        }

        @Override
        public Grade convertToEntityAttribute(Character letter) {
            return Grade.valueOf(letter.toString());
        }
    }

    @Converter
    static class Level implements AttributeConverter<Integer, String> {
        @Override
        public String convertToDatabaseColumn(Integer number) {
            return String.valueOf(number);
        }

        @Override
        public Integer convertToEntityAttribute(String text) {
            return Integer.valueOf(text);
        }
    }

    @Entity(name = "graded")
    static class Graded {
        @Id
        @GeneratedValue
        long id;

        Grade grade;

        @Convert(converter = Level.class)
        Integer level;

        @ColumnDefault("null")
        String nothing;
    }

    @Entity(name = "root")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class Root {
        @Id
        long id;
    }

    @Entity(name = "leaf")
    static class Leaf extends Root {
        int required;

        @ManyToOne(optional = false)
        Shared shared;
    }

    @Entity(name = "self_referring")
    static class SelfReferring {
        @Id
        long id;

        @OneToOne
        SelfReferring partner;

        @OneToMany(mappedBy = "partner")
        List<SelfReferring> partners;
    }

    @Entity(name = "shared")
    @Table(schema = "wide")
    static class Shared {
        @Id
        long id;
    }

    @Entity(name = "several")
    @Check(constraints = "a > 0")
    @Check(name = "in_order", constraints = "a < b")
    static class SeveralChecks {
        @Id
        long id;

        @Check(constraints = "a <> 7")
        int a;

        int b;
    }
}
