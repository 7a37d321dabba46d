// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small readers of SQL that mappings hold as text. */
class ColumnDefinitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "varchar(20) | varchar(20) | false | - | -",
                "timestamp (3) with time zone not null | timestamp (3) with time zone | true | - | -",
                "integer default 1 null | integer | false | 1 | -",
                "text default 'a not null, (b' not null | text | true | 'a not null, (b' | -",
                "text default 'it''s' not null | text | true | 'it''s' | -",
                "jsonb DEFAULT '{}'::jsonb NOT NULL | jsonb | true | '{}'::jsonb | -",
                "integer default (1 + (2)) check (a > 0) | integer | false | (1 + (2)) | a > 0",
                "uuid default gen_random_uuid() | uuid | false | gen_random_uuid() | -",
                "text default null | text | false | null | -",
                "numeric(10, 2)[] | numeric(10, 2)[] | false | - | -",
            })
    void takenApart(String sql, String type, boolean required, String defaultValue, String check) {
        assertThat(ColumnDefinition.parse(sql))
                .isEqualTo(new ColumnDefinition(
                        type, required, defaultValue, null, null, check == null ? List.of() : List.of(check), ""));
    }

    @Test
    void whatIsNotUnderstoodIsKept() {
        assertThat(ColumnDefinition.parse("text collate \"C\" references other (id) not null"))
                .isEqualTo(new ColumnDefinition(
                        "text", true, null, null, null, List.of(), "collate \"C\" references other (id)"));
    }

    @Test
    void eachCheckIsOneOfItsOwn() {
        assertThat(ColumnDefinition.parse("integer check (a > 0) not null check (a < 9)"))
                .isEqualTo(new ColumnDefinition("integer", true, null, null, null, List.of("a > 0", "a < 9"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "(", "\"", "text default", "generated", "not", "check", "", "text default '"})
    void anyTextCanBeRead(String sql) {
        assertThat(ColumnDefinition.parse(sql)).isNotNull();
    }

    @Test
    void numbersOfASequence() {
        SqlTokens text =
                SqlTokens.of("as integer start with -5 increment by -2 minvalue -100 maxvalue 0 cache 7 cycle");

        assertThat(NumberOptions.parse(BasicType.BIGINT, text, 0))
                .isEqualTo(new SequenceOptions(BasicType.INTEGER, -5, -2, -100, 0, 7, true));
        assertThat(NumberOptions.parse(BasicType.BIGINT, SqlTokens.of("minvalue 10"), 0))
                .isEqualTo(
                        SequenceOptions.defaults().between(10, Long.MAX_VALUE).startingWith(10));
        assertThat(NumberOptions.parse(BasicType.BIGINT, SqlTokens.of("cache many"), 0))
                .isNull();
        assertThat(NumberOptions.parse(BasicType.BIGINT, SqlTokens.of("unlogged"), 0))
                .isNull();
    }

    @Test
    void foreignKeys() {
        ForeignKeyDefinition definition = ForeignKeyDefinition.parse(
                "FOREIGN KEY (a, \"B c\") REFERENCES s.\"T\" (x, y) ON DELETE SET DEFAULT ON UPDATE CASCADE deferrable");

        assertThat(definition)
                .isEqualTo(new ForeignKeyDefinition(
                        java.util.List.of("a", "\"B c\""),
                        "s",
                        "\"T\"",
                        java.util.List.of("x", "y"),
                        ReferentialAction.SET_DEFAULT,
                        ReferentialAction.CASCADE,
                        ForeignKeyOptions.NONE.deferred(Deferrability.DEFERRABLE)));
        assertThat(ForeignKeyDefinition.parse("references t match full on delete set null (x)"))
                .extracting(ForeignKeyDefinition::options)
                .isEqualTo(ForeignKeyOptions.NONE.fully().setting(java.util.List.of("x")));
        assertThat(ForeignKeyDefinition.parse("references t match partial")).isNull();
    }
}
