// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.execution.MigratorOptions;
import dev.aludel.mapping.Evolution;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.Schema;
import dev.aludel.script.Twins;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The scripts of migrations between random schemas do what the migrator does, there and back.
 *
 * <p>{@code -Daludel.random.scripts=1001-1500} takes other seeds than those of every build.
 */
@PostgresTest
class RandomScriptsAcceptanceTest {

    private static final String EVERY_BUILD = "1-10";

    private static final String EMPTY = """
            do $$
            declare
                command text;
            begin
                for command in
                    select format('drop schema %I cascade', nspname)
                    from pg_namespace
                    where nspname !~ '^pg_' and nspname <> 'information_schema'
                loop
                    execute command;
                end loop;
                create schema public;
            end $$""";

    @TestFactory
    Stream<DynamicTest> offlineEqualsOnline(
            TestDatabase draft, TestDatabase migrated, TestDatabase one, TestDatabase other) {
        String[] ends = System.getProperty("aludel.random.scripts", EVERY_BUILD).split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1]))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    for (TestDatabase database : List.of(draft, migrated, one, other)) {
                        database.execute(EMPTY);
                    }
                    hold(seed, draft, List.of(migrated, one, other));
                }));
    }

    private static void hold(long seed, TestDatabase draft, List<TestDatabase> twins) throws SQLException {
        Schema random = Schemas.random(seed);
        Schema from = Fitted.to(draft.serverVersion(), random);
        Schema to = Fitted.to(draft.serverVersion(), RandomPairsAcceptanceTest.other(random, seed));
        var evolution = new Evolution(draft);
        evolution.apply(Workbench.creating(from));
        evolution.write(evolution.difference(ModelSchema.of(to)).plan());

        new Twins(twins, evolution.migrations(), MigratorOptions.defaults())
                .upgrade("r1")
                .upgrade("r2")
                .downgrade("base")
                .thereAndBackTwice();
    }
}
