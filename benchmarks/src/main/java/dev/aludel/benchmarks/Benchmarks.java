// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import dev.aludel.test.TestDatabase;
import dev.aludel.test.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The figures of {@code benchmarks/README.md}; {@code benchmarks/run} builds what is needed and starts it. */
final class Benchmarks {

    private static final String PROPERTY = "aludel.benchmarks.";

    private Benchmarks() {}

    /** Measures all, and prints tables in Markdown. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path home = Path.of(System.getProperty(PROPERTY + "home", "")).toAbsolutePath();
        int runs = Integer.getInteger(PROPERTY + "runs", 5);
        List<Integer> sizes = Arrays.stream(
                        System.getProperty(PROPERTY + "sizes", "100,1000").split(","))
                .map(it -> Integer.parseInt(it.strip()))
                .toList();
        Path work = Files.createDirectories(home.resolve("benchmarks/target/work"));
        machine(runs);
        for (int entities : sizes) {
            try (TestDatabase database = TestServer.shared().newDatabase()) {
                new Bench(new Installation(home), database, work, entities, runs).run();
            }
        }
    }

    private static void machine(int runs) {
        System.out.printf(
                "%d processors, Java %s, PostgreSQL %s (%s); medians of %d runs after one that isn't counted (least to"
                        + " greatest), ratios run by run%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                TestServer.shared().versionText(),
                TestServer.shared().kind(),
                runs);
        if (!Run.measuresUse()) {
            System.out.println(
                    "memory and processor time are not measured: GNU time is missing (/usr/bin/time; the package 'time')");
        }
        if (TestServer.shared().psql().isEmpty()) {
            System.out.println("no comparison with psql: it is not on the path");
        }
    }
}
