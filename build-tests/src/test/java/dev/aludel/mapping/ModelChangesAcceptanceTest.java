// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Plan;
import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.Rows;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that become others: the database follows there and back, rows stay, and the reviewer is warned. */
@PostgresTest
class ModelChangesAcceptanceTest {

    static Stream<ModelChange> changes() {
        return all().filter(it -> it.name().contains(System.getProperty("aludel.mapping", "")));
    }

    private static Stream<ModelChange> all() {
        return Stream.of(
                        ChangingColumns.changes(),
                        ChangingStructures.changes(),
                        StorageMappings.changes(),
                        ViewMappings.changes())
                .flatMap(it -> it);
    }

    static Stream<ModelChange> changesThatSuitAnyRow() {
        return all().filter(ModelChange::suitsAnyRow);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void followsTheModel(ModelChange change, TestDatabase migrated, TestDatabase exported) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(change.from());

        Plan plan = evolution.follow(change.to());

        change.to().export(exported);
        try (var connection = exported.open()) {
            Catalog theirs = Catalog.read(connection).withGeneratedNamesHidden();
            assertThat(evolution.catalog().withGeneratedNamesHidden().differences(theirs))
                    .as("as Hibernate makes it")
                    .isEmpty();
        }
        assertThat(ModelChange.dangersOf(plan)).as("%s", plan.hazards()).isEqualTo(change.dangers());
    }

    @ParameterizedTest
    @MethodSource("changesThatSuitAnyRow")
    void leavesRowsUnharmed(ModelChange change, TestDatabase migrated) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(change.from());
        Rows before;
        try (var connection = migrated.open()) {
            Rows.fill(connection, 7);
            before = Rows.of(connection);
        }

        evolution.advance(change.to());

        try (var connection = migrated.open()) {
            assertThat(Rows.unharmed(before, Rows.of(connection))).isEmpty();
        }
    }
}
