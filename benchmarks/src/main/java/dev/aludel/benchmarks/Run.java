// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a process, from its start to its end.
 *
 * @param millis how long it took
 * @param used what it used; null where that could not be measured
 * @param output what it printed on both outputs
 */
record Run(long millis, @Nullable Used used, String output) {

    private static final Path TIME = Path.of("/usr/bin/time");

    /** Whether memory and processor time can be measured here. */
    static boolean measuresUse() {
        return Files.isExecutable(TIME);
    }

    /**
     * Runs a command.
     *
     * @throws IOException if it can't be started or ends with a code other than 0
     */
    static Run of(List<String> command, Path directory, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path use = Files.createTempFile("benchmark", ".rss");
        Path output = Files.createTempFile("benchmark", ".out");
        try {
            List<String> all = new ArrayList<>();
            if (measuresUse()) {
                all.addAll(List.of(TIME.toString(), "-q", "-f", "%M %U %S", "-o", use.toString()));
            }
            all.addAll(command);
            var builder = new ProcessBuilder(all)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            int code = builder.start().waitFor();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new IOException("ended with %d: %s%n%s".formatted(code, String.join(" ", command), text));
            }
            return new Run(millis, Used.parse(Files.readString(use, StandardCharsets.UTF_8)), text);
        } finally {
            Files.deleteIfExists(use);
            Files.deleteIfExists(output);
        }
    }

    /**
     * What a process used.
     *
     * @param megabytes its maximum resident set
     * @param cpuSeconds the time of processors, its own and the system's for it
     */
    record Used(double megabytes, double cpuSeconds) {

        private static final double KIBIBYTES = 1024;

        private static @Nullable Used parse(String text) {
            String[] words = text.strip().split(" ");
            return words.length < 3
                    ? null
                    : new Used(
                            Double.parseDouble(words[0]) / KIBIBYTES,
                            Double.parseDouble(words[1]) + Double.parseDouble(words[2]));
        }
    }
}
