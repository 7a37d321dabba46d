// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.test.Catalog;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Models in which things were renamed, with rows: nothing is dropped, and the database equals a fresh one. */
@PostgresTest
class RenamesAcceptanceTest {

    private static final EntityModel BEFORE =
            EntityModel.of("before", RenameMappings.Client.class, RenameMappings.Bill.class);

    private static final EntityModel AFTER =
            EntityModel.of("after", RenameMappings.Customer.class, RenameMappings.Invoice.class);

    private static final String[] NOT_IN_THE_ENTITIES = {
        "bill=invoice",
        "bill.client_id=invoice.customer_id",
        "client_labels.client_id=customer_labels.customer_id",
        "client.town=customer.city",
        "client.work_town=customer.work_city"
    };

    @Test
    @EdgeCase({93, 159, 237, 248, 257, 260, 261})
    void tablesColumnsAndAllThatIsNamedAfterThem(TestDatabase migrated, TestDatabase fresh) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(BEFORE);
        migrated.execute(
                "insert into client (id, mail, age, state, made, town, work_town)"
                        + " values (nextval('client_seq'), 'ada@example.com', 36, 'NEW', 'now', 'London', 'Paris')",
                "insert into client_labels select id, 'old' from client",
                "insert into bill (client_id, made) select id, 'now' from client");
        String next = value(migrated, "select last_value from client_seq");

        Plan plan = evolution.follow(AFTER, NOT_IN_THE_ENTITIES);

        assertThat(plan.operations().stream().map(Operation::describe))
                .noneMatch(it -> it.matches("(drop|add|create) (table|column|sequence).*"));
        assertThat(value(migrated, "select email || years || created || city || work_city from customer"))
                .isEqualTo("ada@example.com36nowLondonParis");
        assertThat(value(migrated, "select labels from customer_labels")).isEqualTo("old");
        assertThat(value(migrated, "select count(*) from invoice join customer on customer.id = customer_id"))
                .isEqualTo("1");
        assertThat(value(migrated, "select last_value from customer_seq")).isEqualTo(next);
        assertAsFresh(evolution, AFTER, fresh);
        evolution.downgrade("-1");
        assertThat(value(migrated, "select mail || age || made || town || work_town from client"))
                .isEqualTo("ada@example.com36nowLondonParis");
        evolution.downgradeToBase();
        assertThat(evolution.catalog().objects()).as("left behind").isEmpty();
    }

    @Test
    @EdgeCase(261)
    void twoColumnsSwapTheirNames(TestDatabase migrated, TestDatabase fresh) throws SQLException {
        var evolution = new Evolution(migrated);
        var swapped = EntityModel.of("swapped", RenameMappings.Swapped.class);
        evolution.follow(EntityModel.of("pair", RenameMappings.Pair.class));
        migrated.execute("insert into pair (id, a, b) values (1, 'x', 7)");

        evolution.follow(swapped, "pair.a=pair.b", "pair.b=pair.a");

        assertThat(value(migrated, "select b || a from pair")).isEqualTo("x7");
        assertAsFresh(evolution, swapped, fresh);
    }

    @Test
    @EdgeCase({260, 261})
    void aTableTakesTheNameThatAnotherGivesUpAndSoDoItsKeys(TestDatabase migrated, TestDatabase fresh)
            throws SQLException {
        followsFromWorkersAndRobots(
                EntityModel.of("chain", RenameMappings.WorkerAsRobot.class, RenameMappings.RobotAsMachine.class),
                migrated,
                fresh,
                "worker=robot",
                "robot=machine");

        assertThat(value(
                        migrated,
                        "select robot.name || machine.name from machine join robot on robot.id = machine.boss_id"))
                .isEqualTo("AdaR2");
    }

    @Test
    @EdgeCase({260, 261})
    void twoTablesSwapTheirNamesAndThoseOfTheirKeys(TestDatabase migrated, TestDatabase fresh) throws SQLException {
        followsFromWorkersAndRobots(
                EntityModel.of("swap", RenameMappings.WorkerAsRobot.class, RenameMappings.RobotAsWorker.class),
                migrated,
                fresh,
                "worker=robot",
                "robot=worker");

        assertThat(value(
                        migrated,
                        "select robot.name || worker.name from worker join robot on robot.id = worker.boss_id"))
                .isEqualTo("AdaR2");
    }

    private static void followsFromWorkersAndRobots(
            EntityModel after, TestDatabase migrated, TestDatabase fresh, String... renames) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(EntityModel.of("before", RenameMappings.Worker.class, RenameMappings.Robot.class));
        migrated.execute(
                "insert into worker (id, name) values (1, 'Ada')",
                "insert into robot (id, name, boss_id) values (2, 'R2', 1)");

        evolution.follow(after, renames);

        assertAsFresh(evolution, after, fresh);
    }

    @Test
    @EdgeCase({258, 259})
    void namesInJavaAloneAreNoChange(TestDatabase migrated) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(EntityModel.of("account", RenameMappings.Account.class));
        var renamed = EntityModel.of("ledger", RenameMappings.Ledger.class);

        Plan plan = evolution.difference(renamed.scan(migrated.serverVersion())).plan();

        assertThat(plan.operations()).isEmpty();
    }

    @Test
    @EdgeCase(217)
    void aTableMovesToAnotherSchemaWithItsRows(TestDatabase migrated, TestDatabase fresh) throws SQLException {
        var evolution = new Evolution(migrated);
        evolution.follow(EntityModel.of("account", RenameMappings.Account.class));
        migrated.execute("insert into account values (1, 'Ada')");
        var moved = EntityModel.of("moved", RenameMappings.MovedAccount.class);

        evolution.follow(moved, "account=crm.account");

        assertThat(value(migrated, "select owner from crm.account")).isEqualTo("Ada");
        assertAsFresh(evolution, moved, fresh);
    }

    private static void assertAsFresh(Evolution evolution, EntityModel model, TestDatabase fresh) throws SQLException {
        var other = new Evolution(fresh);
        other.follow(model);
        Catalog wanted = other.catalog();
        assertThat(evolution.catalog().differences(wanted)).as("as a fresh one").isEmpty();
    }

    private static String value(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
