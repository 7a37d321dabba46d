// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.codegen.MigrationSpec;
import dev.aludel.codegen.MigrationWriter;
import dev.aludel.codegen.RevisionInfo;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.mapping.JavaCompilation;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The classes written from random plans, compiled and replayed, yield the operations that they were written from. */
class RandomPlansAsJavaTest {

    private static final int PLANS = 200;

    private static final String PACKAGE = "com.acme.migrations";

    @Test
    void javaEqualsPlan() {
        Map<String, Plan> plans = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (long seed = 1; seed <= PLANS; seed++) {
            Schema from = Schemas.random(seed);
            String id = "r" + seed;
            Plan plan = new SchemaDiffer().plan(from, RandomPairsAcceptanceTest.other(from, seed));
            plans.put(id, plan);
            sources.put(PACKAGE + ".M" + id, source(id, plan));
        }

        var classes = MigrationSource.compiled(
                JavaCompilation.compile(sources), getClass().getClassLoader());

        MigrationCatalog catalog = MigrationCatalog.of(classes);
        plans.forEach((id, plan) -> {
            var node = catalog.graph().revision(id);
            assertThat(catalog.upgradeOf(node)).as("seed %s, up", id).isEqualTo(plan);
            assertThat(catalog.downgradeOf(node)).as("seed %s, down", id).isEqualTo(plan.inverse());
        });
    }

    private static String source(String id, Plan plan) {
        var revision = new RevisionInfo(id, List.of(), "Step " + id, "", true);
        return new MigrationWriter()
                .write(new MigrationSpec(PACKAGE, "M" + id, revision, plan, plan.inverse(), List.of()));
    }
}
