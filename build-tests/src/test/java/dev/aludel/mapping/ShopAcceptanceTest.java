// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.Rows;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop from one version of its model to the other, over rows, in both directions. */
@PostgresTest
class ShopAcceptanceTest {

    @ParameterizedTest
    @CsvSource({"v1, v2", "v2, v1"})
    void followsTheModel(String first, String second, TestDatabase migrated, TestDatabase one, TestDatabase other)
            throws SQLException {
        EntityModel from = EntityModel.shop(first);
        EntityModel to = EntityModel.shop(second);
        var evolution = new Evolution(migrated);

        evolution.follow(from);
        assertAsHibernateMakesIt(evolution, from, one);
        migrated.execute(from.rows());
        Rows before = rows(migrated);
        evolution.follow(to);
        assertAsHibernateMakesIt(evolution, to, other);

        assertThat(before.count("public.customer")).as("rows that went along").isPositive();
        assertThat(rows(migrated).count("public.customer")).isEqualTo(before.count("public.customer"));
        evolution.downgradeToBase();
        assertThat(evolution.catalog().objects()).as("left behind").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v1, v2", "v2, v1"})
    void leavesRowsUnharmed(String first, String second, TestDatabase migrated) throws SQLException {
        EntityModel from = EntityModel.shop(first);
        var evolution = new Evolution(migrated);
        evolution.follow(from);
        migrated.execute(from.rows());
        Rows before = rows(migrated);

        evolution.advance(EntityModel.shop(second));

        assertThat(Rows.unharmed(before, rows(migrated))).isEmpty();
    }

    private static void assertAsHibernateMakesIt(Evolution evolution, EntityModel model, TestDatabase fresh)
            throws SQLException {
        model.export(fresh);
        try (var connection = fresh.open()) {
            Catalog theirs = Catalog.read(connection).withGeneratedNamesHidden();
            assertThat(evolution.catalog().withGeneratedNamesHidden().differences(theirs))
                    .as("%s as Hibernate makes it", model)
                    .isEmpty();
        }
    }

    private static Rows rows(TestDatabase database) throws SQLException {
        try (var connection = database.open()) {
            return Rows.of(connection);
        }
    }
}
