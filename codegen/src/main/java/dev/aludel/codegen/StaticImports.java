// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import com.palantir.javapoet.JavaFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words and constants that a migration class writes by their bare names. */
final class StaticImports {

    private final Map<String, Set<String>> members = new TreeMap<>();

    private final Map<String, Class<?>> classes = new TreeMap<>();

    void add(Class<?> source, String member) {
        classes.put(source.getName(), source);
        members.computeIfAbsent(source.getName(), it -> new TreeSet<>()).add(member);
    }

    void addTo(JavaFile.Builder file) {
        classes.forEach((name, source) -> file.addStaticImport(
                source, members.getOrDefault(name, Set.of()).toArray(String[]::new)));
    }
}
