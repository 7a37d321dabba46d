// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formatter that many builds enforce finds nothing to do in what was written. */
class FormatterStabilityTest {

    private static final int SEEDS = 50;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomPlans(boolean hostile) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Operation> operations = new ArrayList<>();
            for (Supplier<Operation> maker :
                    new RandomOperations(seed, hostile).makers().values()) {
                operations.add(maker.get());
            }
            Plan plan = new Plan(operations);

            String source = new MigrationWriter().write(Recorded.spec("M1", plan, plan.inverse()));

            assertThat(Formatting.of(source)).as("seed %d", seed).isEqualTo(source);
        }
    }

    @Test
    void revisionsOfAnyLength() {
        for (int parents = 0; parents < 10; parents++) {
            for (int length = 0; length < 200; length += 7) {
                var revision = new RevisionInfo(
                        "8f3c1d2a90b4",
                        Collections.nCopies(parents, "51b7e0c4d2aa"),
                        "m".repeat(length),
                        parents % 2 == 0 ? "" : "2026-11-22T14:31:57Z",
                        parents % 3 == 0);

                String source = new MigrationWriter()
                        .write(new MigrationSpec("a", "M1", revision, Plan.empty(), Plan.empty(), List.of()));

                assertThat(Formatting.of(source)).isEqualTo(source);
            }
        }
    }
}
