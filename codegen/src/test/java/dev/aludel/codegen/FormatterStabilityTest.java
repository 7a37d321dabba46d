// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
}
