// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.Schema;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever migrations made has not drifted; any one change by hand has, or is somebody else's object; and the operations that
 * are said to repair it do.
 *
 * <p>{@code -Daludel.random.seeds=5001-10000} takes other seeds than those of every build.
 */
@PostgresTest
class DriftAcceptanceTest {

    private static final String EVERY_BUILD = "1-150";

    @TestFactory
    Stream<DynamicTest> aChangeByHandIsFound(TestDatabase live, TestDatabase scratch) throws SQLException {
        var bench = new Workbench(live, scratch);
        String[] ends = System.getProperty("aludel.random.seeds", EVERY_BUILD).split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1]))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> hold(bench, seed)))
                .onClose(bench::close);
    }

    private static void hold(Workbench bench, long seed) throws SQLException {
        Schema made = bench.fitted(Schemas.random(seed));
        Schema changed = bench.fitted(changed(made, seed));
        SnapshotRequest request = Workbench.request(made, changed);
        bench.wipe();
        bench.create(made);
        Snapshot before = bench.respelled(bench.snapshot(request), made);
        expectNothing("a fresh database", bench.drift(made, bench.snapshot(request)), made);

        Plan byHand = bench.difference(
                        ModelSchema.of(changed), before, RandomRenames.none().hints())
                .plan();
        bench.run(byHand);
        Reconciliation drift = bench.drift(made, bench.snapshot(request));
        Plan repair = new SchemaDiffer().plan(drift.live(), drift.target());
        assertThat(repair.isEmpty() && drift.unmanaged().isEmpty())
                .as("unnoticed by hand:%n%s%nof:%n%s", Printed.of(byHand), Printed.of(made))
                .isEqualTo(byHand.isEmpty());

        bench.run(repair);
        expectNothing(
                "repaired by:%n%s%nafter:%n%s".formatted(Printed.of(repair), Printed.of(byHand)),
                bench.drift(made, bench.snapshot(request)),
                made);
    }

    private static Schema changed(Schema schema, long seed) {
        var dice = new Dice(seed ^ 0xD81F7);
        Schema changed = schema;
        for (int tries = 0; tries < 20 && changed.equals(schema); tries++) {
            changed = Edits.settled(dice.pick(new Mutations(dice, schema).all()).apply(schema));
        }
        return changed;
    }

    private static void expectNothing(String what, Reconciliation drift, Schema made) {
        Plan repair = new SchemaDiffer().plan(drift.live(), drift.target());
        assertThat(repair.operations())
                .as("drift of %s%n%s%nof:%n%s", what, Printed.of(repair), Printed.of(made))
                .isEmpty();
        assertThat(drift.findings()).as(what).isEmpty();
    }
}
