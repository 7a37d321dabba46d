// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** The classes that a sealed type is made of, those of the sealed types between included. */
final class Kinds {

    private Kinds() {}

    static Set<Class<?>> of(Class<?> type) {
        return stream(type).collect(toSet());
    }

    static Stream<Class<?>> stream(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(it -> it.isSealed() ? stream(it) : Stream.of(it));
    }
}
