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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of migrations between random schemas do what the migrator does, there and back. */
@PostgresTest
class RandomScriptsAcceptanceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void offlineEqualsOnline(long seed, TestDatabase draft, TestDatabase migrated, TestDatabase one, TestDatabase other)
            throws SQLException {
        Schema from = Schemas.random(seed);
        Schema to = RandomPairsAcceptanceTest.other(from, seed);
        var evolution = new Evolution(draft);
        evolution.apply(Workbench.creating(from));
        evolution.write(evolution.difference(ModelSchema.of(to)).plan());

        new Twins(List.of(migrated, one, other), evolution.migrations(), MigratorOptions.defaults())
                .upgrade("r1")
                .upgrade("r2")
                .downgrade("base")
                .thereAndBackTwice();
    }
}
