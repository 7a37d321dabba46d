// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.CheckConstraint.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.Test;

/** Checks: declared ones, and those that Hibernate makes for enums, converters and Bean Validation. */
class ChecksTest {

    enum Colour {
        RED,
        GREEN
    }

    @Entity(name = "checked")
    @Check(name = "Ordered", constraints = "low < high")
    static class Checked {
        @Id
        long id;

        int low;

        @Check(constraints = "high < 100")
        int high;

        @Enumerated(EnumType.STRING)
        Colour named;

        Colour numbered;

        @Convert(converter = YesNoConverter.class)
        boolean answer;

        @Enumerated(EnumType.STRING)
        @Column(columnDefinition = "varchar(10)")
        Colour defined;
    }

    @Test
    @EdgeCase(116)
    void declaredAndMade() {
        assertThat(Scan.of(Checked.class).table().constraints(CheckConstraint.class))
                .containsExactlyInAnyOrder(
                        check("ordered", "low < high"),
                        check("checked_high_check", "high < 100"),
                        check("checked_named_check", "named in ('RED','GREEN')"),
                        check("checked_numbered_check", "numbered between 0 and 1"),
                        check("checked_answer_check", "answer in ('N','Y')"),
                        check("checked_defined_check", "defined in ('RED','GREEN')"));
        assertThat(Scan.of(Checked.class).unnamed())
                .contains("constraint checked.checked_named_check")
                .doesNotContain("constraint checked.ordered");
    }

    @Entity(name = "validated")
    static class Validated {
        @Id
        long id;

        @NotNull
        @Size(max = 7)
        String code;

        @Min(3)
        @Max(9)
        Integer grade;
    }

    @Test
    @EdgeCase({1, 2})
    void beanValidation() {
        Scan scan = Scan.of(Validated.class);

        assertThat(scan.table().findColumn("code").orElseThrow())
                .isEqualTo(dev.aludel.schema.Column.column("code", dev.aludel.schema.DataType.varchar(7))
                        .notNull());
        assertThat(scan.table().constraints(CheckConstraint.class))
                .hasSize(1)
                .allMatch(it -> it.name().equals("validated_grade_check"))
                .allMatch(it ->
                        it.expression().contains("grade>=3") && it.expression().contains("grade<=9"));
    }

    @Test
    void beanValidationSwitchedOff() {
        assertThat(Scan.of(Validated.class)
                        .with("jakarta.persistence.validation.mode", "none")
                        .table()
                        .constraints(CheckConstraint.class))
                .isEmpty();
    }
}
