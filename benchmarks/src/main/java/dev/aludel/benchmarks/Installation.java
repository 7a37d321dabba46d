// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was built: the jars of the command line, Hibernate's, and these benchmarks', and the options that the launcher
 * starts the command line with.
 *
 * @param home the root of the project
 */
record Installation(Path home) {

    private static final Pattern OPTIONS = Pattern.compile("(?m)^options=\\(([^)]*)\\)");

    /** The jars of the command line, as the launcher orders them. */
    List<Path> commandLine() throws IOException {
        List<Path> jars = new ArrayList<>(jars(home.resolve("cli/target/quick")));
        jars.addAll(jars(home.resolve("cli/target/quick/aludel/lib")));
        return jars;
    }

    /** Hibernate with what it needs. */
    List<Path> hibernate() throws IOException {
        return jars(home.resolve("cli/target/quick/aludel/demo/lib"));
    }

    /** The processes of the benchmarks themselves. */
    List<Path> benchmarks() throws IOException {
        return jars(home.resolve("benchmarks/target/quick"));
    }

    /** PostgreSQL's driver. */
    List<Path> driver() throws IOException {
        return jars(home.resolve("cli/target/quick/aludel/lib")).stream()
                .filter(it -> it.getFileName().toString().startsWith("postgresql-"))
                .toList();
    }

    /** A command that starts Java as the launcher does. */
    List<String> java(List<Path> classPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.add("-cp");
        command.add(EntityModel.joined(classPath));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The launcher's options, but for the class-data archive. */
    List<String> options() throws IOException {
        Matcher matcher = OPTIONS.matcher(Files.readString(home.resolve("aludel"), StandardCharsets.UTF_8));
        if (!matcher.find()) {
            throw new IOException("the launcher has no line options=(…)");
        }
        return List.of(matcher.group(1).strip().split("\\s+"));
    }

    private static List<Path> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
