// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own programs on the path; the embedded binaries bring none. */
final class Programs {

    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private Programs() {}

    static Optional<Path> find(String name) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))) {
            Path program = Path.of(directory, name);
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** {@code pg_dump} refuses a server that is newer than itself. */
    static Optional<Path> findDump(int serverVersion) {
        return find("pg_dump").filter(program -> major(program) >= serverVersion / 10_000);
    }

    private static int major(Path program) {
        String said = run(List.of(program.toString(), "--version"), "", "").output();
        Matcher matcher = MAJOR.matcher(said);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Runs a program of PostgreSQL; the password goes through its environment, never through its command line. */
    static ProgramRun run(List<String> command, String password, String input) {
        try {
            Path in = Files.createTempFile("aludel-test", ".in");
            Path out = Files.createTempFile("aludel-test", ".out");
            try {
                Files.writeString(in, input);
                var builder = new ProcessBuilder(command);
                builder.environment().put("PGPASSWORD", password);
                builder.environment().put("PGCLIENTENCODING", "UTF8");
                builder.redirectErrorStream(true).redirectInput(in.toFile()).redirectOutput(out.toFile());
                int exitCode = builder.start().waitFor();
                return new ProgramRun(exitCode, Files.readString(out, StandardCharsets.UTF_8));
            } finally {
                Files.delete(in);
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command.get(0) + " ran", e);
        }
    }

    static List<String> command(Path program, JdbcAddress address, String database, String... more) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("-h", address.host(), "-p", Integer.toString(address.port())));
        command.addAll(List.of("-U", address.user(), "-d", database));
        command.addAll(List.of(more));
        return command;
    }
}
