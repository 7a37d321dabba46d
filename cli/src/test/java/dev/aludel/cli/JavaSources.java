// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources as a project's own build would, and knows the jars of its Hibernate. */
final class JavaSources {

    /** What the names of Hibernate's jar and of those that it needs begin with. */
    private static final Set<String> HIBERNATE =
            Set.of("angus-", "antlr4-", "byte-buddy-", "hibernate-", "istack-", "jakarta.", "jaxb-", "jboss-", "txw2-");

    private JavaSources() {}

    /** The class path of Hibernate. */
    static String hibernate() {
        return jars().filter(it -> HIBERNATE.stream().anyMatch(it.getFileName().toString()::startsWith))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(it -> it.endsWith(".jar"))
                .map(Path::of);
    }

    /** Compiles all sources of a directory, and asserts that there is nothing to complain about. */
    static void compile(Path sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        List<Path> files;
        try (Stream<Path> paths = Files.walk(sources)) {
            files = paths.filter(it -> it.toString().endsWith(".java")).sorted().toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = new ArrayList<>(List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path")));
            boolean compiled = compiler.getTask(
                            complaints, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }
}
