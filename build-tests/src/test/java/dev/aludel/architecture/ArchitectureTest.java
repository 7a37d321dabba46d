// SPDX-License-Identifier: Apache-2.0
package dev.aludel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the product, and every rule finds the class that was written to break it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("/samples/"))
            .importPackages("dev.aludel");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter()
            .importPackages(
                    "dev.aludel.architecture.violation", "dev.aludel.order.violation", "dev.aludel.commands.violation");

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    /** A rule whose package names are misspelt would hold for ever. */
    @ParameterizedTest
    @MethodSource("rules")
    void findsItsViolation(ArchRule rule) {
        assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
    }

    static List<Named<ArchRule>> rules() throws IllegalAccessException {
        List<Named<ArchRule>> rules = new ArrayList<>();
        for (Class<?> home : List.of(Walls.class, Habits.class)) {
            for (Field field : home.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == ArchRule.class) {
                    rules.add(Named.of(field.getName(), (ArchRule) field.get(null)));
                }
            }
        }
        return rules;
    }
}
