// SPDX-License-Identifier: Apache-2.0
package dev.aludel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scanner is compiled against Hibernate 6.6 and runs with the application's own, here 7: every member that it calls
 * must be there with the same descriptor.
 */
class HibernateLinkTest {

    @Test
    void everyMemberThatTheScannerCallsIsInHibernate7() throws ReflectiveOperationException {
        List<CodeUnitAccessTarget> called = calledOfHibernate();

        List<String> missing = new ArrayList<>();
        for (CodeUnitAccessTarget target : called) {
            if (!declares(Class.forName(target.getOwner().getName()), target)) {
                missing.add(target.getFullName() + " returning "
                        + target.getRawReturnType().getName());
            }
        }

        assertThat(org.hibernate.Version.getVersionString()).startsWith("7.");
        assertThat(called).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void aMemberWithAnotherDescriptorIsMissed() throws ReflectiveOperationException {
        CodeUnitAccessTarget target = calledOfHibernate().get(0);

        assertThat(declares(Class.forName(target.getOwner().getName()), target)).isTrue();
        assertThat(declares(Runnable.class, target)).isFalse();
    }

    private static List<CodeUnitAccessTarget> calledOfHibernate() {
        List<CodeUnitAccessTarget> called = new ArrayList<>();
        for (JavaClass scanner : new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("dev.aludel.scanner")) {
            Stream.of(
                            scanner.getMethodCallsFromSelf(),
                            scanner.getConstructorCallsFromSelf(),
                            scanner.getMethodReferencesFromSelf(),
                            scanner.getConstructorReferencesFromSelf())
                    .<JavaCodeUnitAccess<?>>flatMap(calls -> calls.stream().map(it -> it))
                    .map(JavaCodeUnitAccess::getTarget)
                    .filter(it -> it.getOwner().getPackageName().startsWith("org.hibernate"))
                    .forEach(called::add);
        }
        return called;
    }

    private static boolean declares(Class<?> type, CodeUnitAccessTarget target) {
        Stream<Executable> own = target.getName().equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors())
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(it -> it.getName().equals(target.getName()))
                        .filter(it -> it.getReturnType()
                                .getName()
                                .equals(target.getRawReturnType().getName()))
                        .map(it -> it);
        return own.anyMatch(it -> names(it).equals(names(target)))
                || Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                        .filter(Objects::nonNull)
                        .anyMatch(it -> declares(it, target));
    }

    private static List<String> names(Executable member) {
        return Arrays.stream(member.getParameterTypes()).map(Class::getName).toList();
    }

    private static List<String> names(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }
}
