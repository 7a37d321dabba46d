// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.operation.Hazard.Kind.DELETES_DATA;

import dev.aludel.operation.Hazard;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;

/** Entities that are views, and what happens to them when the tables beneath them change. */
final class ViewMappings {

    private ViewMappings() {}

    @Entity(name = "sale")
    static class Sale {
        @Id
        Long id;

        @Column(length = 40)
        String customer;

        Integer amount;

        boolean paid;
    }

    @Entity(name = "sale")
    static class WiderSale {
        @Id
        Long id;

        @Column(length = 80)
        String customer;

        Long amount;

        boolean paid;

        String remark;
    }

    @Entity(name = "sale")
    static class FreeSale {
        @Id
        Long id;

        @Column(length = 40)
        String customer;

        boolean paid;
    }

    @Entity(name = "purchase")
    static class Purchase {
        @Id
        Long id;

        @Column(name = "buyer", length = 40)
        String customer;

        Integer amount;

        boolean paid;
    }

    @Entity
    @Immutable
    @Table(name = "buyers")
    @View(
            query = "select s.customer, count(*) as sales, sum(s.amount) as amount from sale s"
                    + " where s.paid and s.customer not in ('', 'it''s; --') group by s.customer")
    static class Buyers {
        @Id
        String customer;

        long sales;

        Long amount;
    }

    @Entity
    @Immutable
    @Table(name = "buyers")
    @View(query = "SELECT s.customer, count(*) AS sales FROM sale s GROUP BY s.customer;")
    static class FreeBuyers {
        @Id
        String customer;

        long sales;
    }

    @Entity
    @Immutable
    @Table(name = "buyers")
    @View(query = "select p.buyer as customer, count(*) as sales from purchase p group by p.buyer")
    static class PurchaseBuyers {
        @Id
        String customer;

        long sales;
    }

    @Entity
    @Immutable
    @Table(name = "buyers")
    @View(query = "select customer, count(*) sales from sale where paid = true group by 1")
    static class PlainBuyers {
        @Id
        String customer;

        long sales;
    }

    /** A view over a view, whose name sorts before it. */
    @Entity
    @Immutable
    @Table(name = "best_buyers")
    @View(query = "select customer from buyers where sales > 10")
    static class BestBuyers {
        @Id
        String customer;
    }

    @Entity
    @Immutable
    @Table(name = "`Every Sale`")
    @View(query = "select * from sale")
    static class EverySale {
        @Id
        Long id;
    }

    /** Hibernate makes it before the tables of the default schema, which PostgreSQL refuses. */
    @Entity
    @Immutable
    @Table(name = "every_sale", schema = "reports")
    @View(query = "select * from sale")
    static class ReportedSale {
        @Id
        Long id;
    }

    @Entity
    @Table(name = "buyers")
    static class BuyersTable {
        @Id
        String customer;
    }

    static EntityModel everything() {
        return EntityModel.of("views", Sale.class, Buyers.class, LargeSale.class, EverySale.class);
    }

    @Entity
    @Immutable
    @Table(name = "a_large_sale")
    @View(query = "select id from sale where amount > 10")
    static class LargeSale {
        @Id
        Long id;
    }

    static Stream<ModelChange> changes() {
        EntityModel before = EntityModel.of("before", Sale.class, Buyers.class, EverySale.class);
        EntityModel plain = EntityModel.of("plain", Sale.class);
        return Stream.of(
                ModelChange.of("a view comes", plain, before).suitingAnyRow(),
                ModelChange.of("a view goes", before, plain).suitingAnyRow(),
                change("a view gets another query", before, Sale.class, FreeBuyers.class, EverySale.class)
                        .suitingAnyRow(),
                change("columns under a view change", before, WiderSale.class, Buyers.class)
                        .suitingAnyRow(),
                change(
                        "a column under a view goes",
                        EntityModel.of("before", Sale.class, Buyers.class),
                        new Hazard.Kind[] {DELETES_DATA},
                        FreeSale.class,
                        FreeBuyers.class),
                change(
                        "the table under a view goes",
                        before,
                        new Hazard.Kind[] {DELETES_DATA},
                        Purchase.class,
                        PurchaseBuyers.class),
                change("a view becomes a table", before, Sale.class, BuyersTable.class, EverySale.class)
                        .suitingAnyRow(),
                ModelChange.of(
                        "a table becomes a view",
                        EntityModel.of("table", Sale.class, BuyersTable.class),
                        EntityModel.of("view", Sale.class, Buyers.class),
                        DELETES_DATA));
    }

    private static ModelChange change(String name, EntityModel before, Class<?>... after) {
        return change(name, before, new Hazard.Kind[0], after);
    }

    private static ModelChange change(String name, EntityModel before, Hazard.Kind[] dangers, Class<?>... after) {
        return ModelChange.of(name, before, EntityModel.of(name, after), dangers);
    }
}
