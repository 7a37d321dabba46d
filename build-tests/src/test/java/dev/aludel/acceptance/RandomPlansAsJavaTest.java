// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.codegen.MigrationSpec;
import dev.aludel.codegen.MigrationWriter;
import dev.aludel.codegen.RevisionInfo;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.mapping.JavaCompilation;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.test.EdgeCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The classes written from random plans, compiled and replayed, yield the operations that they were written from. */
class RandomPlansAsJavaTest {

    private static final int PLANS = 200;

    private static final int TABLES = 300;

    private static final int COLUMNS = 12;

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

        assertReplayed(plans, sources);
    }

    @Test
    @EdgeCase(276)
    void hundredsOfTables() {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            Table table = table("table_" + i, column("id", bigint()).notNull(), primaryKey("pk_" + i, "id"));
            for (int j = 0; j < COLUMNS; j++) {
                table = table.plus(
                        column("column_" + j, varchar(100)).defaultsTo("a \"default\" of " + i + " \\ " + j));
            }
            operations.add(new CreateTable(table));
        }
        var plan = new Plan(operations);

        assertReplayed(Map.of("all", plan), Map.of(PACKAGE + ".Mall", source("all", plan)));
    }

    private void assertReplayed(Map<String, Plan> plans, Map<String, String> sources) {
        var classes = MigrationSource.compiled(
                JavaCompilation.compile(sources), getClass().getClassLoader());

        MigrationCatalog catalog = MigrationCatalog.of(classes);
        plans.forEach((id, plan) -> {
            var node = catalog.graph().revision(id);
            assertThat(catalog.upgradeOf(node)).as("%s, up", id).isEqualTo(plan);
            assertThat(catalog.downgradeOf(node)).as("%s, down", id).isEqualTo(plan.inverse());
        });
    }

    private static String source(String id, Plan plan) {
        var revision = new RevisionInfo(id, List.of(), "Step " + id, "", true);
        return new MigrationWriter()
                .write(new MigrationSpec(PACKAGE, "M" + id, revision, plan, plan.inverse(), List.of()));
    }
}
