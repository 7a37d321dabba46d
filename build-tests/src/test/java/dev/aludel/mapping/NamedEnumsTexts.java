// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;

/** The columns of the named enums as texts with checks, and no named type at all. */
final class NamedEnumsTexts {

    private NamedEnumsTexts() {}

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    @Entity
    @Table(name = "shirts")
    static class Shirt {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        @ColumnDefault("'RED'")
        Color color;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false)
        Color lining;
    }

    @Entity
    @Table(name = "palettes")
    static class Palette {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        List<Color> colors;
    }

    static EntityModel model() {
        return EntityModel.of("texts", Shirt.class, Palette.class);
    }
}
