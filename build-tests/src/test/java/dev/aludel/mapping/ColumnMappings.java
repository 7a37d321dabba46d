// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Entities that say of a column what a plain mapping doesn't. */
final class ColumnMappings {

    private ColumnMappings() {}

    @Entity
    @Table(name = "collations")
    static class Collations {
        @Id
        long id;

        @Collate("C")
        String bytewise;

        @Collate("POSIX")
        @Column(nullable = false, length = 40)
        @ColumnDefault("'x'")
        String posix;

        @Column(columnDefinition = "text collate pg_catalog.\"C\" not null")
        String defined;

        @Column(columnDefinition = "varchar(10) COLLATE \"default\"")
        String usual;
    }

    @Entity
    @Table(name = "computed")
    static class Computed {
        @Id
        long id;

        @Column(nullable = false)
        String name;

        @GeneratedColumn("lower(name)")
        String folded;

        BigDecimal net;

        @GeneratedColumn("net * 1.19")
        BigDecimal gross;
    }

    @Entity
    @Table(name = "structured")
    static class Structured {
        @Id
        UUID id;

        String[] words;

        @Array(length = 5)
        Integer[] five;

        @Column(length = 30)
        String[] brief;

        LocalDateTime[] moments;

        @JdbcTypeCode(SqlTypes.JSON)
        @ColumnDefault("'{\"b\": 1, \"a\": 2}'")
        String document;

        @Column(columnDefinition = "json")
        String plain;

        @Column(columnDefinition = "interval day to second(3)")
        Duration fields;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration seconds;
    }
}
