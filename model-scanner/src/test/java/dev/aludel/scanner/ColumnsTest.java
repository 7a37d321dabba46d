// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.smallint;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.SequenceOptions.defaults;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.BasicType;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.Test;

/** What a column has beside its type: nullability, default, identity, expression, comment. */
class ColumnsTest {

    @Entity(name = "required")
    static class Required {
        @Id
        Long id;

        int primitive;

        @Column(precision = 5)
        int annotated;

        @Column(nullable = false)
        String text;

        @jakarta.persistence.Basic(optional = false)
        String basic;
    }

    @Test
    @EdgeCase(60)
    void requiredAsHibernateSays() {
        assertThat(Scan.of(Required.class).table())
                .isEqualTo(table(
                        "required",
                        column("annotated", integer()),
                        column("primitive", integer()).notNull(),
                        column("id", bigint()).notNull(),
                        column("basic", varchar(255)).notNull(),
                        column("text", varchar(255)).notNull(),
                        primaryKey("required_pkey", "id")));
    }

    @Entity(name = "defaults")
    static class Defaults {
        @Id
        long id;

        @ColumnDefault("0")
        int count;

        @ColumnDefault("'it''s'")
        String text;

        @GeneratedColumn("count * 2")
        int twice;
    }

    @Test
    void defaultsAndGeneratedColumns() {
        dev.aludel.schema.Column twice = column("twice", integer()).generatedAs("count * 2");

        assertThat(Scan.of(Defaults.class).table())
                .isEqualTo(table(
                        "defaults",
                        column("count", integer()).notNull().defaultsTo(0),
                        Scan.HIBERNATE_6 ? twice.notNull() : twice,
                        column("id", bigint()).notNull(),
                        column("text", varchar(255)).defaultsTo("it's"),
                        primaryKey("defaults_pkey", "id")));
    }

    @Entity(name = "defined")
    static class Defined {
        @Id
        @Column(columnDefinition = "bigint generated always as identity (start with 100 increment by 10)")
        long id;

        @Column(columnDefinition = "varchar(20) default 'a, not null' not null")
        String text;

        @Column(columnDefinition = "BIGINT NOT NULL DEFAULT 0")
        Long number;

        @Column(columnDefinition = "integer check (small > 0) unique")
        Integer small;

        @Column(columnDefinition = "integer generated always as (small * 2) stored")
        Integer twice;

        @Column(columnDefinition = "timestamp with time zone default now()")
        java.time.Instant moment;
    }

    @Test
    @EdgeCase(57)
    void columnDefinitionIsTakenApart() {
        assertThat(Scan.of(Defined.class).table())
                .isEqualTo(table(
                        "defined",
                        column("small", integer()),
                        column("twice", integer()).generatedAs("small * 2"),
                        column("id", bigint())
                                .identityAlways(defaults(BasicType.BIGINT, 10).startingWith(100)),
                        column("moment", dev.aludel.schema.DataType.timestamptz())
                                .defaultsToSql("now()"),
                        column("number", bigint()).notNull().defaultsTo(0),
                        column("text", varchar(20)).notNull().defaultsTo("a, not null"),
                        primaryKey("defined_pkey", "id"),
                        unique("defined_small_key", "small"),
                        check("defined_small_check", "small > 0")));
    }

    @Entity(name = "counted")
    static class Counted {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        short id;
    }

    @Test
    void identityCountsInItsType() {
        assertThat(Scan.of(Counted.class).table())
                .isEqualTo(table("counted", column("id", smallint()).identity(), primaryKey("counted_pkey", "id")));
    }

    @Entity(name = "commented")
    @Comment("the table's comment")
    static class Commented {
        @Id
        @Comment("*/ \"quotes\"")
        long id;
    }

    @Test
    void comments() {
        assertThat(Scan.of(Commented.class).table())
                .isEqualTo(table(
                                "commented",
                                column("id", bigint()).notNull().comment("*/ \"quotes\""),
                                primaryKey("commented_pkey", "id"))
                        .comment("the table's comment"));
    }

    @Test
    void eachColumnKnowsItsAttribute() {
        assertThat(Scan.of(Required.class).origin("required", "text")).isEqualTo("ColumnsTest$Required.text");
    }
}
