// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of PostgreSQL's own programs, as the path has it. Where to connect is told by the environment alone, so that no
 * password is ever among the arguments of a process, which everybody on the machine may read.
 */
final class PostgresTool {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** How many of its last lines are shown of a program that failed. */
    private static final int SHOWN_LINES = 4;

    private final String name;

    private final Path program;

    private final Map<String, String> variables;

    private PostgresTool(String name, Path program, Map<String, String> variables) {
        this.name = name;
        this.program = program;
        this.variables = variables;
    }

    /**
     * The program of that name.
     *
     * @param variables the environment that it runs in, {@code PATH} included
     * @throws ToolProblemException if there is none
     */
    static PostgresTool find(String name, Map<String, String> variables) {
        for (String directory : variables.getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String suffix : List.of("", ".exe")) {
                Path program = Path.of(directory, name + suffix);
                if (!directory.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                    return new PostgresTool(name, program, variables);
                }
            }
        }
        throw ToolProblemException.missing(name);
    }

    /**
     * Passes if it can read a server.
     *
     * @param server the server's {@code server_version_num}
     * @throws ToolProblemException if it is older than the server
     */
    PostgresTool requireReading(int server) {
        int version = version();
        int major = server / 10_000;
        if (version < major) {
            throw ToolProblemException.tooOld(name, version, major);
        }
        return this;
    }

    private int version() {
        List<String> said = new ArrayList<>();
        run(List.of("--version"), said::add, line -> {});
        String answer = String.join(" ", said).strip();
        Matcher matcher = VERSION.matcher(answer);
        if (!matcher.find()) {
            throw ToolProblemException.unusable(name, answer);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /**
     * Runs it to its end.
     *
     * @param arguments its arguments
     * @param output who gets each line that it prints
     * @param progress who gets each line that it says of itself
     * @throws ToolProblemException if it fails
     */
    void run(List<String> arguments, Consumer<String> output, Consumer<String> progress) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            var stopper = new ShutdownHook("stop " + name, process::destroy);
            try (stopper) {
                follow(process, output, progress);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw ToolProblemException.unusable(name, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ToolProblemException.failed(name, -1, List.of("interrupted"));
        }
    }

    private void follow(Process process, Consumer<String> output, Consumer<String> progress)
            throws IOException, InterruptedException {
        process.getOutputStream().close();
        Deque<String> said = new ArrayDeque<>();
        Runnable reading = () -> lines(process.errorReader(StandardCharsets.UTF_8), line -> {
            said.addLast(line);
            if (said.size() > SHOWN_LINES) {
                said.removeFirst();
            }
            progress.accept(line);
        });
        var errors = new Thread(reading, name + " errors");
        errors.start();
        lines(process.inputReader(StandardCharsets.UTF_8), output);
        int exitCode = process.waitFor();
        errors.join();
        if (exitCode != 0) {
            throw ToolProblemException.failed(
                    name, exitCode, said.stream().map(this::clean).toList());
        }
    }

    private String clean(String line) {
        String password = variables.getOrDefault("PGPASSWORD", "");
        return password.isEmpty() ? line : line.replace(password, "***");
    }

    private static void lines(BufferedReader reader, Consumer<String> consumer) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(line);
            }
        } catch (IOException e) {
            // The program has gone; its exit code says the rest.
            return;
        }
    }
}
