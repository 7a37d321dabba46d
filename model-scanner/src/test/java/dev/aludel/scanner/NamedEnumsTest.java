// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.EnumType.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

@EdgeCase({108, 114, 117})
class NamedEnumsTest {

    enum Mood {
        SAD,
        HAPPY
    }

    enum Step {
        NEXT,
        BACK
    }

    @Entity(name = "moody")
    static class Moody {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Mood mood;

        @Enumerated(EnumType.ORDINAL)
        @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
        Step step;
    }

    @Test
    void labelsInTheOrderOfHibernatesExport() {
        Scan scan = Scan.of(Moody.class);

        assertThat(scan.schema().enums())
                .containsExactly(
                        enumType("mood", "HAPPY", "SAD").withCasts(),
                        enumType("step", "NEXT", "BACK").withCasts());
        assertThat(scan.findings()).isEmpty();
    }

    @Entity(name = "moods")
    static class Moods {
        @Id
        long id;

        Mood mood;

        List<Mood> several;

        Mood[] more;
    }

    @Test
    void columnsAndArrays() {
        Scan scan = Scan.of(Moods.class).with("hibernate.type.prefer_native_enum_types", "true");

        assertThat(scan.schema()
                        .findTable(QualifiedName.of("moods"))
                        .orElseThrow()
                        .columns())
                .filteredOn(it -> !it.name().equals("id"))
                .extracting(Column::type)
                .containsExactlyInAnyOrder(
                        DataType.type("mood"),
                        DataType.type("mood").array(),
                        DataType.type("mood").array());
    }
}
