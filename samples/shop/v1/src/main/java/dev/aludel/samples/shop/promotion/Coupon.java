// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.promotion;

import dev.aludel.samples.shop.customer.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A promotion in a customer's hand. */
@Entity
@Table(indexes = @Index(name = "ix_coupon_code", columnList = "code"))
public class Coupon {
    @Id
    @GeneratedValue
    Integer id;

    @Column(nullable = false, length = 16)
    String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_coupon_promotion"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Promotion promotion;

    @ManyToOne(fetch = FetchType.LAZY)
    Customer owner;

    @Column(comment = "Empty as long as the coupon is good")
    Instant redeemedAt;
}
