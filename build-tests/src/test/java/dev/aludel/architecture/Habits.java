// SPDX-License-Identifier: Apache-2.0
package dev.aludel.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** The rules that hold inside every class: names, nullness, streams, exceptions, time. */
final class Habits {

    static final ArchRule NULL_MARKED = classes().should(resideInANullMarkedPackage());

    /** Exception: {@code test} prints how many tests ran on which PostgreSQL. */
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages("dev.aludel.cli..", "dev.aludel.test..")
            .should(accessField(System.class, "out")
                    .or(accessField(System.class, "err"))
                    .as("use System.out or System.err"));

    static final ArchRule NO_GENERIC_EXCEPTIONS = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    static final ArchRule NAMES_SAY_THE_CONCEPT = noClasses()
            .should()
            .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|Base[A-Z]\\w*|\\w*(Util|Utils|Helper|Manager|Impl))")
            .because("a name says the concept, not that there is code");

    /** The one family that inherits: its concrete errors sit beside what throws them. */
    static final ArchRule NO_ABSTRACT_CLASSES = noClasses()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .resideOutsideOfPackage("dev.aludel.error..")
            .should()
            .haveModifier(JavaModifier.ABSTRACT)
            .because("behaviour is shared by composition");

    static final ArchRule NO_CLOCK_OR_CHANCE_IN_PURE_PACKAGES = noClasses()
            .that()
            .resideInAnyPackage(Walls.PURE)
            .should()
            .callMethodWhere(target(nameMatching("now|system.*|randomUUID|random|currentTimeMillis|nanoTime"))
                    .and(target(owner(nameMatching("java\\.(time|util|lang)\\..*")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("same input, same bytes: time and chance come in through a constructor");

    private Habits() {}

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + (marked ? " is" : " is not") + " in a @NullMarked package"));
            }
        };
    }
}
