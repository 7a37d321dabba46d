// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.codegen.MigrationSpec;
import dev.aludel.codegen.MigrationWriter;
import dev.aludel.codegen.RevisionInfo;
import dev.aludel.execution.ConnectionSource;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.mapping.JavaCompilation;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionPlace;
import dev.aludel.schema.Schema;
import dev.aludel.squash.Combiner;
import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases at every revision of a squashed chain go on to the same catalog and the same heads, and back to nothing. */
@PostgresTest
class SquashedChainsAcceptanceTest {

    private static final String PACKAGE = "com.acme.migrations";

    private static final String SQUASH = "squash";

    private static final String NEXT = "next";

    @ParameterizedTest
    @ValueSource(longs = {3, 6, 9, 12, 15, 18})
    void fromAnywhereToOnePlace(long seed, TestDatabase database, TestDatabase other) throws SQLException {
        RandomChain chain = RandomChain.of(seed, database.serverVersion());
        int length = chain.plans().size();
        MigrationCatalog plain = catalog(chain, false);
        MigrationCatalog squashed = catalog(chain, true);
        Catalog wanted = null;
        try (var bench = new Workbench(database, other)) {
            for (int at = 0; at <= length; at++) {
                bench.wipe();
                if (at > 0) {
                    migrator(database, plain).upgrade("r" + at);
                }
                migrator(database, squashed).upgrade("heads");

                Catalog reached = catalog(database);
                wanted = wanted == null ? reached : wanted;
                assertThat(wanted.differences(reached))
                        .as("from r%d of seed %d", at, seed)
                        .isEmpty();
                assertThat(database.query("select revision from aludel_heads")).containsExactly(NEXT);
                migrator(database, squashed).downgrade(at == 0 ? "r1" : "base");
                assertThat(database.query("select revision from aludel_heads"))
                        .isEqualTo(at == 0 ? List.of("r1") : List.of());
                migrator(database, squashed).downgrade("base");
                assertThat(catalog(database).objects().stream().filter(it -> !it.startsWith("schema ")))
                        .isEmpty();
            }
        }
    }

    private static MigrationCatalog catalog(RandomChain chain, boolean squashed) {
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (Plan plan : chain.plans()) {
            String id = "r" + (ids.size() + 1);
            List<String> parents = ids.isEmpty() ? List.of() : List.of(ids.get(ids.size() - 1));
            add(sources, id, RevisionPlace.after(parents), plan);
            ids.add(id);
        }
        if (squashed) {
            Plan combined = Combiner.combine(Schema.empty(), chain.operations()).plan();
            add(sources, SQUASH, new RevisionPlace(List.of(), List.of(), List.of(), ids), combined);
            add(sources, NEXT, RevisionPlace.after(List.of(SQUASH)), Plan.empty());
        }
        Map<String, byte[]> classes = new TreeMap<>(JavaCompilation.compile(sources));
        return MigrationCatalog.of(
                MigrationSource.compiled(classes, SquashedChainsAcceptanceTest.class.getClassLoader()));
    }

    private static void add(Map<String, String> sources, String id, RevisionPlace place, Plan plan) {
        var revision = new RevisionInfo(id, place, "Step " + id, "", true);
        sources.put(
                PACKAGE + ".M" + id,
                new MigrationWriter()
                        .write(new MigrationSpec(PACKAGE, "M" + id, revision, plan, plan.inverse(), List.of())));
    }

    private static Migrator migrator(TestDatabase database, MigrationCatalog catalog) {
        ConnectionSource connections = database::open;
        return new Migrator(
                connections, catalog, MigratorOptions.defaults(), MigrationListener.logging(), Clock.systemUTC());
    }

    private static Catalog catalog(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Catalog.read(connection).withoutAludelTables();
        }
    }
}
