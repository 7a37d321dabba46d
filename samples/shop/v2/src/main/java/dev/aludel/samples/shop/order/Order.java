// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

import dev.aludel.samples.shop.customer.Customer;
import dev.aludel.samples.shop.shared.Money;
import dev.aludel.samples.shop.shared.PostalAddress;
import dev.aludel.samples.shop.shared.Tracked;
import dev.aludel.samples.shop.stock.Warehouse;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.NaturalId;

/** What a customer has bound themselves to buy. */
@Entity
@Table(
        name = "`order`",
        comment = "Orders, from the cart to the door (and back)",
        indexes = @Index(name = "ix_order_customer_placed", columnList = "customer_id, placed_at desc"),
        check = @CheckConstraint(name = "ck_order_total", constraint = "total_amount >= 0"))
public class Order extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_seq")
    @SequenceGenerator(name = "order_seq", sequenceName = "order_seq", allocationSize = 20)
    Long id;

    @NaturalId
    @Column(name = "`number`", nullable = false, length = 30)
    String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_order_customer"))
    Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    @ColumnDefault("'NEW'")
    OrderStatus status;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    SalesChannel channel;

    @Column(nullable = false)
    OffsetDateTime placedAt;

    @Column(secondPrecision = 3)
    LocalDateTime promisedFor;

    @Column(name = "`end`")
    Instant end;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_order_fulfilled_from"))
    Warehouse fulfilledFrom;

    @Embedded
    PostalAddress shipTo;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "total_amount", precision = 12, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "total_currency", length = 3))
    Money total;

    @ElementCollection
    @CollectionTable(name = "order_remark")
    @OrderColumn(name = "place")
    List<OrderRemark> remarks = new ArrayList<>();

    /** Whether nothing has been taken from the customer yet. */
    public boolean isUnpaid() {
        return status == OrderStatus.NEW;
    }
}
