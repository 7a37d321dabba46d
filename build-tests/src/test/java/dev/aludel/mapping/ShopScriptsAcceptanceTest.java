// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.execution.MigratorOptions;
import dev.aludel.script.Twins;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts of the shop's migrations do what the migrator does, over rows, there and back. */
@PostgresTest
class ShopScriptsAcceptanceTest {

    @ParameterizedTest
    @CsvSource({"v1, v2", "v2, v1"})
    void offlineEqualsOnline(
            String first,
            String second,
            TestDatabase draft,
            TestDatabase migrated,
            TestDatabase one,
            TestDatabase other)
            throws SQLException {
        EntityModel from = EntityModel.shop(first);
        var evolution = new Evolution(draft);
        evolution.advance(from);
        evolution.advance(EntityModel.shop(second));

        new Twins(List.of(migrated, one, other), evolution.migrations(), MigratorOptions.defaults())
                .upgrade("r1")
                .everywhere(from.rows())
                .upgrade("r2")
                .downgrade("r1")
                .upgrade("r2")
                .downgrade("base")
                .thereAndBackTwice();
    }
}
