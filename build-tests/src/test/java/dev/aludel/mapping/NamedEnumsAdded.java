// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Named enums with a value more, which nothing else in the model uses. */
final class NamedEnumsAdded {

    private NamedEnumsAdded() {}

    enum Color {
        RED,
        GREEN,
        CYAN,
        BLUE
    }

    enum Step {
        NEXT,
        BACK
    }

    @Entity
    @Table(name = "shirts")
    static class Shirt {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @ColumnDefault("'RED'")
        Color color;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @Column(nullable = false, check = @CheckConstraint(constraint = "lining <> 'BLUE'"))
        Color lining;
    }

    @Entity
    @Table(name = "palettes")
    static class Palette {
        @Id
        long id;

        List<Color> colors;

        @Enumerated(EnumType.ORDINAL)
        @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
        Step step;
    }

    static EntityModel model() {
        return EntityModel.of("a value more", Shirt.class, Palette.class)
                .with("hibernate.type.prefer_native_enum_types", "true");
    }
}
