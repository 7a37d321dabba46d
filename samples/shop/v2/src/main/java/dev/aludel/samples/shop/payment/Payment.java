// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import dev.aludel.samples.shop.order.Order;
import dev.aludel.samples.shop.shared.Money;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
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
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigInteger;
import java.time.Instant;

/** Money for an order; each way to pay adds a table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(
        comment = "Money that came in; one row in exactly one of the tables joined to it",
        indexes = @Index(name = "ix_payment_order_state", columnList = "order_id, state"))
public abstract class Payment extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "payment_ids")
    @TableGenerator(
            name = "payment_ids",
            table = "id_generator",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "payment",
            allocationSize = 10)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", foreignKey = @ForeignKey(name = "fk_payment_order"))
    Order order;

    @Embedded
    Money money;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    PaymentState state;

    Instant settledAt;

    BigInteger ledgerNumber;
}
