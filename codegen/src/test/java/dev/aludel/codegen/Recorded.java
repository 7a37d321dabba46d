// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates, compiles, loads and records, and compares what comes out with what went in. */
final class Recorded {

    static final String PACKAGE = "com.acme.migrations";

    private Recorded() {}

    /** A spec with nothing remarkable but its plans. */
    static MigrationSpec spec(String className, Plan upgrade, Plan downgrade) {
        var revision = new RevisionInfo(
                "8f3c1d2a90b4", List.of("51b7e0c4d2aa"), "Changed a few things", "2026-11-22T14:31:57Z", true);
        return new MigrationSpec(PACKAGE, className, revision, upgrade, downgrade, List.of());
    }

    /** Each operation makes the trip in a class of its own, up; and down, where it is the inverse's turn. */
    static void assertRoundTrip(List<Operation> operations) {
        List<Plan> plans = operations.stream().map(it -> new Plan(List.of(it))).toList();
        assertPlansRoundTrip(plans);
    }

    /** Each plan makes the trip in a class of its own, with its inverse as the way back. */
    static void assertPlansRoundTrip(List<Plan> plans) {
        List<MigrationSpec> specs = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            specs.add(spec("M" + i, plans.get(i), plans.get(i).inverse()));
        }
        assertSpecsRoundTrip(specs);
    }

    static void assertSpecsRoundTrip(List<MigrationSpec> specs) {
        Map<String, String> sources = new LinkedHashMap<>();
        specs.forEach(it -> sources.put(it.packageName() + "." + it.className(), new MigrationWriter().write(it)));
        Map<String, Migration> migrations = Compilation.of(sources);
        for (MigrationSpec spec : specs) {
            String name = spec.packageName() + "." + spec.className();
            Migration migration = requireNonNull(migrations.get(name), name);
            assertThat(Operations.record(migration::upgrade).operations())
                    .as("%s", sources.get(name))
                    .isEqualTo(spec.upgrade().operations());
            assertThat(Operations.record(migration::downgrade).operations())
                    .as("%s", sources.get(name))
                    .isEqualTo(spec.downgrade().operations());
        }
    }
}
