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

/** Named enums with a value more that is a default at once, one gone that was a default, and a type less. */
final class NamedEnumsChanged {

    private NamedEnumsChanged() {}

    enum Color {
        GREEN,
        BLUE,
        AMBER
    }

    @Entity
    @Table(name = "shirts")
    static class Shirt {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @ColumnDefault("'AMBER'")
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
    }

    static EntityModel model() {
        return EntityModel.of("other values", Shirt.class, Palette.class)
                .with("hibernate.type.prefer_native_enum_types", "true");
    }
}
