// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.operation.Data;
import dev.aludel.operation.DataStep;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written, compiled and run records the very operations that it was written from. */
class RoundTripTest {

    private static final int VALUES = 40;

    private static final int SEEDS = 200;

    static Stream<Class<?>> kinds() {
        return Kinds.stream(Operation.class).filter(it -> it != Data.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyOperation(Class<?> kind) {
        var random = new RandomOperations(kind.getSimpleName().hashCode(), true);
        Supplier<Operation> maker = requireNonNull(random.makers().get(kind), "a maker of " + kind);

        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            operations.add(maker.get());
        }

        Recorded.assertRoundTrip(operations);
    }

    @Test
    void randomPlans() {
        List<Plan> plans = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            plans.add(new RandomOperations(seed, true).plan());
        }

        Recorded.assertPlansRoundTrip(plans);
    }

    @Test
    void everyHostileTextInEveryPlace() {
        Recorded.assertRoundTrip(
                Hostile.TEXTS.stream().flatMap(HostilePlaces::of).toList());
    }

    @Test
    void hostileRevisions() {
        List<MigrationSpec> specs = new ArrayList<>();
        for (String text : Hostile.TEXTS) {
            List<String> texts = List.of(text, text);
            var revision = new RevisionInfo(text, new RevisionPlace(texts, texts, texts, texts), text, text, false);
            Plan plan = new Plan(List.of());
            specs.add(new MigrationSpec("a", "M" + specs.size(), revision, plan, plan, List.of(text, text + text)));
        }

        Recorded.assertSpecsRoundTrip(specs);
    }

    @Test
    void aDataStepIsRefused() {
        var step = new Data("fill tiers", new DataStep() {});
        MigrationSpec spec = Recorded.spec("M1", new Plan(List.of(step)), Plan.empty());

        assertThatThrownBy(() -> new MigrationWriter().write(spec))
                .isInstanceOf(UnwritableMigrationException.class)
                .hasMessageContaining("ALU-401")
                .hasMessageContaining("fill tiers");
    }
}
