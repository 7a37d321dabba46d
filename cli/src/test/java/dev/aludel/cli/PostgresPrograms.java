// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own programs on this machine.
 *
 * @param major their version; 0 if there are none
 * @param server the version of the server that the tests run on
 */
record PostgresPrograms(int major, int server) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    static PostgresPrograms onThePath(TestDatabase database) {
        int server = database.serverVersion() / 10_000;
        try {
            Matcher matcher = VERSION.matcher(output("pg_dump", "--version"));
            return new PostgresPrograms(matcher.find() ? Integer.parseInt(matcher.group(1)) : 0, server);
        } catch (IOException e) {
            return new PostgresPrograms(0, server);
        }
    }

    boolean areThere() {
        return major > 0;
    }

    boolean canReadTheServer() {
        return major >= server;
    }

    /** The table of contents of a backup. */
    String contents(Path file) throws IOException {
        return output("pg_restore", "--list", file.toString());
    }

    private static String output(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
