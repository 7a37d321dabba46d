// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.operation.Hazard.Kind.DELETES_DATA;
import static dev.aludel.operation.Hazard.Kind.FAILS_ON_EXISTING_ROWS;

import dev.aludel.operation.Hazard;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** Models whose columns and checks change: enums, converters, arrays, documents, soft delete, tenants. */
final class ChangingColumns {

    private ChangingColumns() {}

    static Stream<ModelChange> changes() {
        return Stream.of(
                change("a constant more by name", Named.class, NamedMore.class).suitingAnyRow(),
                change("a constant more by number", Numbered.class, NumberedMore.class)
                        .suitingAnyRow(),
                change("a constant less by name", NamedMore.class, Named.class, FAILS_ON_EXISTING_ROWS),
                change("from number to name", Numbered.class, NumberedByName.class, FAILS_ON_EXISTING_ROWS),
                change("from name to number", NumberedByName.class, Numbered.class, FAILS_ON_EXISTING_ROWS),
                change("another converter", YesNo.class, TrueFalse.class, FAILS_ON_EXISTING_ROWS),
                change("a longer array", ShortWords.class, LongWords.class, FAILS_ON_EXISTING_ROWS)
                        .suitingAnyRow(),
                change("an array that becomes a table", ShortWords.class, TableOfWords.class, DELETES_DATA),
                change("json becomes jsonb", Json.class, Jsonb.class, FAILS_ON_EXISTING_ROWS)
                        .suitingAnyRow(),
                change("text becomes jsonb", Text.class, Jsonb.class, FAILS_ON_EXISTING_ROWS),
                change("another named check", Checked.class, CheckedOtherwise.class, FAILS_ON_EXISTING_ROWS),
                change("soft delete", Kept.class, SoftlyDeleted.class, FAILS_ON_EXISTING_ROWS),
                change("tenants", Kept.class, OfTenants.class, FAILS_ON_EXISTING_ROWS));
    }

    private static ModelChange change(String name, Class<?> from, Class<?> to, Hazard.Kind... dangers) {
        return ModelChange.of(name, EntityModel.of(name, from), EntityModel.of(name, to), dangers);
    }

    enum Colour {
        RED,
        GREEN
    }

    enum MoreColours {
        RED,
        GREEN,
        BLUE
    }

    @Entity(name = "Named")
    @Table(name = "painted")
    static class Named {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        Colour colour;
    }

    @EdgeCase({103, 106})
    @Entity(name = "Named")
    @Table(name = "painted")
    static class NamedMore {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        MoreColours colour;
    }

    @Entity(name = "Numbered")
    @Table(name = "numbered")
    static class Numbered {
        @Id
        long id;

        Colour colour;
    }

    @EdgeCase(104)
    @Entity(name = "Numbered")
    @Table(name = "numbered")
    static class NumberedMore {
        @Id
        long id;

        MoreColours colour;
    }

    @EdgeCase(107)
    @Entity(name = "Numbered")
    @Table(name = "numbered")
    static class NumberedByName {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        Colour colour;
    }

    @Entity(name = "Answer")
    @Table(name = "answer")
    static class YesNo {
        @Id
        long id;

        @Convert(converter = YesNoConverter.class)
        Boolean given;
    }

    @EdgeCase(119)
    @Entity(name = "Answer")
    @Table(name = "answer")
    static class TrueFalse {
        @Id
        long id;

        @Convert(converter = TrueFalseConverter.class)
        Boolean given;
    }

    @Entity(name = "Words")
    @Table(name = "words")
    static class ShortWords {
        @Id
        long id;

        @Column(length = 30)
        List<String> texts;
    }

    @EdgeCase(121)
    @Entity(name = "Words")
    @Table(name = "words")
    static class LongWords {
        @Id
        long id;

        @Column(length = 60)
        List<String> texts;
    }

    @EdgeCase(122)
    @Entity(name = "Words")
    @Table(name = "words")
    static class TableOfWords {
        @Id
        long id;

        @jakarta.persistence.ElementCollection
        List<String> texts;
    }

    @Entity(name = "Document")
    @Table(name = "document")
    static class Json {
        @Id
        long id;

        @Column(columnDefinition = "json")
        @JdbcTypeCode(SqlTypes.JSON)
        String content;
    }

    @EdgeCase(123)
    @Entity(name = "Document")
    @Table(name = "document")
    static class Jsonb {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.JSON)
        String content;
    }

    @Entity(name = "Document")
    @Table(name = "document")
    static class Text {
        @Id
        long id;

        @Column(columnDefinition = "text")
        String content;
    }

    @SuppressWarnings("deprecation") // what JPA 3.2 has instead, line 6.6 doesn't read
    @Entity(name = "Checked")
    @Table(name = "checked_once")
    @Check(name = "ck_amount", constraints = "amount > 0")
    static class Checked {
        @Id
        long id;

        int amount;
    }

    @SuppressWarnings("deprecation") // what JPA 3.2 has instead, line 6.6 doesn't read
    @EdgeCase(132)
    @Entity(name = "Checked")
    @Table(name = "checked_once")
    @Check(name = "ck_amount", constraints = "amount between 0 and 99")
    static class CheckedOtherwise {
        @Id
        long id;

        int amount;
    }

    @Entity(name = "Kept")
    @Table(name = "kept")
    static class Kept {
        @Id
        long id;
    }

    @EdgeCase(80)
    @Entity(name = "Kept")
    @Table(name = "kept")
    @SoftDelete
    static class SoftlyDeleted {
        @Id
        long id;
    }

    @EdgeCase(81)
    @Entity(name = "Kept")
    @Table(name = "kept")
    static class OfTenants {
        @Id
        long id;

        @TenantId
        String tenant;
    }
}
