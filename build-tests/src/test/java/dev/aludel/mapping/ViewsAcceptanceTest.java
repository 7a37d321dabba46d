// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Views that entities make: in the order of what they lean on, made anew around it, and nobody else's touched. */
@PostgresTest
class ViewsAcceptanceTest {

    private static List<String> words(Plan plan) {
        return plan.operations().stream().map(Operation::describe).toList();
    }

    @Test
    @EdgeCase(15)
    void aViewOverAViewComesAfterItAndGoesBefore(TestDatabase database) throws SQLException {
        var evolution = new Evolution(database);

        assertThat(words(evolution.follow(EntityModel.of(
                        "before",
                        ViewMappings.Sale.class,
                        ViewMappings.FreeBuyers.class,
                        ViewMappings.ReportedSale.class,
                        ViewMappings.BestBuyers.class))))
                .containsExactly(
                        "create schema reports",
                        "create table sale",
                        "create view buyers",
                        "create view best_buyers",
                        "create view reports.every_sale");
        assertThat(words(evolution.follow(EntityModel.of(
                        "after", ViewMappings.Sale.class, ViewMappings.Buyers.class, ViewMappings.BestBuyers.class))))
                .containsExactly(
                        "drop view reports.every_sale",
                        "drop view best_buyers",
                        "drop view buyers",
                        "create view buyers",
                        "create view best_buyers",
                        "drop schema reports");
        evolution.downgradeToBase();
        assertThat(evolution.catalog().objects()).as("left behind").isEmpty();
    }

    @Test
    @EdgeCase(15)
    void aViewFollowsWhatIsRenamed(TestDatabase database) throws SQLException {
        var evolution = new Evolution(database);
        evolution.follow(EntityModel.of("before", ViewMappings.Sale.class, ViewMappings.FreeBuyers.class));
        database.execute("insert into sale (id, customer, paid) values (1, 'Ada', true)");

        Plan plan = evolution.follow(
                EntityModel.of("after", ViewMappings.Purchase.class, ViewMappings.PurchaseBuyers.class),
                "sale=purchase",
                "sale.customer=purchase.buyer");

        assertThat(words(plan))
                .startsWith("drop view buyers", "rename table sale to purchase")
                .endsWith("create view buyers")
                .noneMatch(it -> it.startsWith("drop table"));
        var scenario = Scenario.given(database);
        assertThat(scenario.value("select customer || sales from buyers")).isEqualTo("Ada1");
    }

    @Test
    @EdgeCase({15, 226})
    void somebodyElsesViewIsLeftAlone(TestDatabase live, TestDatabase scratch) throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table sale (id bigint primary key, customer varchar(40), amount integer,"
                                + " paid boolean not null)",
                        "create view sales as select id from sale",
                        "create view buyers as select 'nobody'::text as customer, 0 as sales");

        assertThat(database.follow(ViewMappings.Sale.class, ViewMappings.FreeBuyers.class))
                .containsExactly("drop view buyers", "create view buyers");
        database.quietAt(ViewMappings.Sale.class);
    }

    @Test
    @EdgeCase(15)
    void aViewInOtherWordsIsTheSame(TestDatabase live, TestDatabase scratch) throws SQLException {
        var database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table sale (id bigint primary key, customer varchar(40), amount integer,"
                                + " paid boolean not null)",
                        "create view buyers as (select sale.customer, (count(*)) as sales from public.sale"
                                + " where (sale.paid = true) group by (sale.customer))");

        database.quietAt(ViewMappings.Sale.class, ViewMappings.PlainBuyers.class);
    }
}
