// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.operation.Plan;
import dev.aludel.order.OperationSorter;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.test.EdgeCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for the plan between any two schemas, without a database; each law for a thousand seeds. */
class SchemaDifferLawsTest {

    private static final int SEEDS = 1_000;

    private final SchemaDiffer differ = new SchemaDiffer();

    @Test
    void aPlanReachesItsTarget() {
        forAll((from, to) ->
                assertThat(normal(differ.plan(from, to).applyTo(from))).isEqualTo(normal(to)));
    }

    @Test
    void theInversePlanReturns() {
        forAll((from, to) -> {
            Plan plan = differ.plan(from, to);
            assertThat(normal(plan.inverse().applyTo(plan.applyTo(from)))).isEqualTo(normal(from));
        });
    }

    @Test
    void theInverseOfTheInverseIsThePlan() {
        forAll((from, to) -> {
            Plan plan = differ.plan(from, to);
            assertThat(plan.inverse().inverse()).isEqualTo(plan);
        });
    }

    @Test
    void nothingIsPlannedForNoChange() {
        forAll((schema, unused) -> assertThat(differ.plan(schema, schema)).isEqualTo(Plan.empty()));
    }

    @Test
    @EdgeCase(278)
    void theSameSchemasGiveTheSamePlan() {
        forAll((from, to) -> {
            Plan plan = differ.plan(from, to);
            assertThat(differ.plan(from, to)).isEqualTo(plan);
            assertThat(differ.plan(from, to).statements()).isEqualTo(plan.statements());
        });
    }

    @Test
    @EdgeCase(278)
    void tablesGoInAnyOrderIntoThePlan() {
        forAll((from, to) -> {
            List<dev.aludel.schema.Table> tables = new ArrayList<>(to.tables());
            Collections.reverse(tables);
            assertThat(differ.plan(from, to.tables(tables))).isEqualTo(differ.plan(from, to));
        });
    }

    @Test
    void whatIsSortedAlreadyStaysSo() {
        forAll((from, to) -> {
            Plan plan = differ.plan(from, to);
            assertThat(new OperationSorter(from).sorted(plan.operations())).isEqualTo(plan);
        });
    }

    @Test
    @EdgeCase(267)
    void whateverTheOrderOfWhatWasFoundThePhasesStandInTurn() {
        forAll((from, to) -> {
            List<Operation> found = new ArrayList<>(differ.plan(from, to).operations());
            Collections.shuffle(found, new Random(found.size()));
            List<Phase> phases = new OperationSorter(from)
                    .sorted(found).operations().stream()
                            .map(Operation::phase)
                            .filter(it -> it.compareTo(Phase.ADD_KEY) >= 0)
                            .filter(it -> it.compareTo(Phase.STEP) <= 0)
                            .toList();
            assertThat(phases).isSorted();
        });
    }

    private static void forAll(BiConsumer<Schema, Schema> law) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Schema from = Schemas.random(seed);
            Schema to = RandomPairsAcceptanceTest.other(from, seed);
            try {
                law.accept(from, to);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** PostgreSQL can't put a column back in its place, so their order is no difference. */
    private static Schema normal(Schema schema) {
        return schema.tables(schema.tables().stream()
                .map(table -> table.columns(table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList()))
                .toList());
    }
}
