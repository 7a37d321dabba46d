// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

import dev.aludel.samples.shop.catalogue.ProductVariant;
import dev.aludel.samples.shop.shared.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One article of an order, at the price of that day. */
@Entity
@Table(indexes = @Index(columnList = "variant_id"))
public class OrderLine {
    @EmbeddedId
    OrderLineId id;

    @MapsId("orderId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_order_line_order"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Order order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    ProductVariant variant;

    @Column(nullable = false, check = @CheckConstraint(name = "ck_order_line_quantity", constraint = "quantity > 0"))
    int quantity;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "price_amount", nullable = false, precision = 10, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "price_currency", nullable = false, length = 3))
    Money price;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "discount_amount", precision = 10, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "discount_currency", length = 3))
    Money discount;
}
