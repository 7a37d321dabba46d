// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sums up what the modules' tests said about themselves. {@code main} takes the root of the build and the time at which
 * the build started; older lines belong to earlier builds.
 */
public final class PostgresTestsReport {

    private PostgresTestsReport() {}

    /** Prints one line: how many tests ran, and on which PostgreSQL. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(summary(Path.of(arguments[0]), Instant.parse(arguments[1])));
    }

    static String summary(Path root, Instant since) throws IOException {
        List<PostgresTestsLine> lines = new ArrayList<>();
        for (Path file : files(root)) {
            for (String text : Files.readAllLines(file)) {
                PostgresTestsLine line = PostgresTestsLine.parse(text);
                if (!line.at().isBefore(since)) {
                    lines.add(line);
                }
            }
        }
        return summary(lines);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths =
                Files.find(root, 5, (path, attributes) -> path.endsWith(Path.of("target", PostgresTestsLine.FILE)))) {
            return paths.sorted().toList();
        }
    }

    static String summary(List<PostgresTestsLine> lines) {
        int tests = lines.stream().mapToInt(PostgresTestsLine::tests).sum();
        Map<String, Integer> perServer = new TreeMap<>();
        lines.stream()
                .filter(line -> line.onPostgres() > 0)
                .forEach(line -> perServer.merge(line.server(), line.onPostgres(), Integer::sum));
        if (perServer.isEmpty()) {
            return tests + " tests, none of them on PostgreSQL";
        }
        String servers = perServer.entrySet().stream()
                .map(entry -> entry.getValue() + " of them on " + entry.getKey())
                .collect(Collectors.joining(", "));
        boolean psql = lines.stream().anyMatch(PostgresTestsLine::psql);
        boolean pgDump = lines.stream().anyMatch(PostgresTestsLine::pgDump);
        return tests + " tests, " + servers + "; psql: " + (psql ? "found" : "not found") + ", pg_dump: "
                + (pgDump ? "found" : "not found, or older than the server");
    }
}
