// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static java.util.Objects.requireNonNull;

import dev.aludel.commands.Tool;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the commands take from the process that they run in.
 *
 * @param console where they print
 * @param directory the current directory
 * @param environment the variables of the environment
 * @param tool clock, ids, caches and scratch databases
 * @param answers the person at the terminal, or null if nobody can be asked
 */
record Program(
        Console console,
        Path directory,
        Map<String, String> environment,
        Tool tool,
        @Nullable Answers answers) {

    /** What the launcher's own properties begin with, which are no configuration. */
    static final String OWN_PROPERTIES = "aludel.launcher.";

    Program {
        requireNonNull(console, "console");
        requireNonNull(directory, "directory");
        requireNonNull(tool, "tool");
        environment = Map.copyOf(environment);
    }

    /** The same program in another directory. */
    Program in(Path other) {
        return new Program(console, other, environment, tool, answers);
    }

    /** A path as a person types it here: relative to the current directory if it is below it. */
    String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(directory) ? directory.relativize(absolute).toString() : absolute.toString();
    }
}
