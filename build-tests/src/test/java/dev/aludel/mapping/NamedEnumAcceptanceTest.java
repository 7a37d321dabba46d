// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.execution.StatementFailedException;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterEnum;
import dev.aludel.operation.DropEnum;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.test.Catalog;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.Rows;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Named enum types through versions of a model, over rows, in both directions. */
@EdgeCase({108, 109, 110, 111, 112, 114, 115})
@PostgresTest
class NamedEnumAcceptanceTest {

    private static final String ROWS = """
            insert into shirts (id, color, lining) values (1, 'GREEN', 'GREEN'), (2, null, 'GREEN'), (3, 'BLUE', 'GREEN');
            insert into palettes (id, colors) values (1, '{GREEN,BLUE}'), (2, null), (3, '{}')""";

    static Stream<Arguments> pairs() {
        List<EntityModel> models = List.of(
                NamedEnumsFirst.model(), NamedEnumsAdded.model(), NamedEnumsChanged.model(), NamedEnumsTexts.model());
        return models.stream()
                .flatMap(from -> models.stream().filter(it -> !it.equals(from)).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void followsTheModel(EntityModel from, EntityModel to, TestDatabase migrated, TestDatabase one, TestDatabase other)
            throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(from);
        assertAsHibernateMakesIt(evolution, from, one);
        migrated.execute(ROWS);
        Rows before = rows(migrated);

        evolution.follow(to);

        assertAsHibernateMakesIt(evolution, to, other);
        assertThat(Rows.unharmed(before, rows(migrated))).isEmpty();
        evolution.downgradeToBase();
        assertThat(evolution.catalog().objects()).as("left behind").isEmpty();
    }

    @Test
    void valueIsAddedInPlace(TestDatabase migrated) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(NamedEnumsFirst.model());

        Plan plan = evolution.follow(NamedEnumsAdded.model());

        assertThat(plan.operations()).singleElement().isInstanceOf(AddEnumValue.class);
        assertThat(plan.statements())
                .singleElement()
                .hasFieldOrPropertyWithValue("sql", "ALTER TYPE color ADD VALUE 'CYAN' BEFORE 'GREEN'");
        assertThat(plan.hazards()).isEmpty();
    }

    @Test
    void valueThatIsUsedAtOnceIsAddedByMakingTheTypeAnew(TestDatabase migrated) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(NamedEnumsFirst.model());

        Plan plan = evolution.follow(NamedEnumsChanged.model());

        assertThat(plan.operations())
                .<Class<? extends Operation>>map(Operation::getClass)
                .contains(AlterEnum.class, DropEnum.class)
                .doesNotContain(AddEnumValue.class);
    }

    @Test
    void rowsThatHaveAValueWhichGoesAwayStopTheMigration(TestDatabase migrated) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(NamedEnumsFirst.model());
        migrated.execute("insert into palettes (id, colors) values (1, '{GREEN,RED}')");
        Catalog before = evolution.catalog();

        assertThatThrownBy(() -> evolution.advance(NamedEnumsChanged.model()))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("invalid input value for enum color: \"RED\"");
        assertThat(evolution.catalog().differences(before)).isEmpty();
    }

    @Test
    void rowsThatHaveTheNewValueStopTheDowngrade(TestDatabase migrated) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(NamedEnumsFirst.model());
        evolution.follow(NamedEnumsAdded.model());
        migrated.execute("insert into shirts (id, lining) values (1, 'CYAN')");
        Catalog before = evolution.catalog();

        assertThatThrownBy(evolution::downgradeToBase)
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("invalid input value for enum color: \"CYAN\"");
        assertThat(evolution.catalog().differences(before)).isEmpty();
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
