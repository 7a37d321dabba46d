// SPDX-License-Identifier: Apache-2.0
package dev.aludel.architecture;

import java.util.List;
import java.util.stream.Stream;

/** A module of the build: the packages that it owns and the modules that it may use. */
enum Module {
    RUNTIME(
            packages("schema", "sql", "operation", "model", "revision", "migration", "execution", "script", "error"),
            List.of()),
    TEST_SUPPORT(packages("test"), List.of(RUNTIME)),
    MODEL_SCANNER(packages("scanner"), List.of(RUNTIME)),
    SCHEMA_DIFF(
            packages(
                    "snapshot",
                    "canonical",
                    "rename",
                    "reconcile",
                    "diff",
                    "order",
                    "selection",
                    "scratch",
                    "squash",
                    "backup"),
            List.of(RUNTIME)),
    CODEGEN(packages("codegen"), List.of(RUNTIME)),
    COMMANDS(packages("commands"), List.of(RUNTIME, MODEL_SCANNER, SCHEMA_DIFF, CODEGEN)),
    CLI(packages("cli"), List.of(COMMANDS, RUNTIME, MODEL_SCANNER, SCHEMA_DIFF, CODEGEN));

    private final List<String> packages;
    private final List<Module> uses;

    Module(List<String> packages, List<Module> uses) {
        this.packages = packages;
        this.uses = uses;
    }

    private static List<String> packages(String... names) {
        return Stream.of(names).map(it -> "dev.aludel." + it + "..").toList();
    }

    /** Package patterns as ArchUnit reads them. */
    String[] patterns() {
        return packages.toArray(String[]::new);
    }

    String[] usedNames() {
        return uses.stream().map(Module::name).toArray(String[]::new);
    }

    static String[] allPatterns() {
        return Stream.of(values()).flatMap(it -> it.packages.stream()).toArray(String[]::new);
    }
}
