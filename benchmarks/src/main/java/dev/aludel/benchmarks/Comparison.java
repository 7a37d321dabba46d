// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Commands that are run in turn, so that a machine whose speed drifts treats them alike.
 *
 * @param directory where they run
 * @param environment what is added to their environment
 * @param times how often each is counted; each runs once before
 */
record Comparison(Path directory, Map<String, String> environment, int times) {

    /** Runs all of them, the first, the second and so on, then the first again. */
    List<Series> run(List<List<String>> commands, After after) throws IOException, InterruptedException {
        List<List<Run>> runs = new ArrayList<>();
        commands.forEach(it -> runs.add(new ArrayList<>()));
        for (int round = 0; round <= times; round++) {
            for (int i = 0; i < commands.size(); i++) {
                Run run = Run.of(commands.get(i), directory, environment);
                after.ran(run);
                if (round > 0) {
                    runs.get(i).add(run);
                }
            }
        }
        return runs.stream().map(Series::new).toList();
    }

    /** What is done after each run, outside what is measured. */
    interface After {
        /** Called with the run. */
        void ran(Run run) throws IOException;
    }
}
