// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.Currency;
import org.hibernate.annotations.ColumnDefault;

/** What a product costs in one currency on one channel. */
@Entity
@IdClass(ProductPriceId.class)
public class ProductPrice extends Tracked {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    Product product;

    @Id
    Currency currency;

    @Id
    @Column(length = 10)
    @ColumnDefault("'WEB'")
    String channel;

    @Column(nullable = false, precision = 12, scale = 2, check = @CheckConstraint(constraint = "amount > 0"))
    BigDecimal amount;
}
