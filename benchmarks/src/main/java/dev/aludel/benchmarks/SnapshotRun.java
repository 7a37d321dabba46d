// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotReader;
import dev.aludel.snapshot.SnapshotRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process that reads a snapshot of the database, a first time and then until it is warm, and prints
 * {@code tables queries first-milliseconds warm-milliseconds}.
 *
 * <p>Arguments: the JDBC URL, the user, the password, how often to read again, and a file that its queries are written to
 * as a script for {@code psql}, or nothing.
 */
final class SnapshotRun {

    private SnapshotRun() {}

    /** Runs it. */
    public static void main(String[] arguments) throws SQLException, IOException {
        int again = Integer.parseInt(arguments[3]);
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            long start = System.nanoTime();
            Snapshot first = read(connection);
            long cold = since(start);
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < again; i++) {
                long begun = System.nanoTime();
                read(connection);
                warm.add((double) since(begun));
            }
            List<String> sent = new ArrayList<>();
            if (arguments.length > 4) {
                read(WatchedConnection.of(connection, sent::add));
                write(Path.of(arguments[4]), sent);
            }
            // The settled half: the first readings are still being compiled.
            List<Double> settled = warm.subList(again / 2, again);
            System.out.printf(
                    Locale.ROOT,
                    "%d %d %d %.0f%n",
                    first.schema().tables().size(),
                    sent.size(),
                    cold,
                    settled.isEmpty() ? 0 : Series.median(settled));
        }
    }

    private static Snapshot read(Connection connection) {
        return new SnapshotReader()
                .read(connection, new SnapshotRequest("public", List.of(), Set.of("aludel_heads", "aludel_history")));
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Those that take parameters find the schemas and pin the settings; what reads the catalogs takes none. */
    private static void write(Path file, List<String> sent) throws IOException {
        var script = new StringBuilder("begin isolation level repeatable read read only;\n");
        script.append("set local search_path to public, pg_temp;\n");
        sent.stream()
                .filter(it -> it.indexOf('?') < 0 && !it.startsWith("set "))
                .forEach(it -> script.append(it).append(";\n"));
        Files.writeString(file, script.append("commit;\n"), StandardCharsets.UTF_8);
    }
}
