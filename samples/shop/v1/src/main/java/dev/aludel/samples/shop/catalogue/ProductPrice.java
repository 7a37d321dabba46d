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

/** What a product costs in one currency. */
@Entity
@IdClass(ProductPriceId.class)
public class ProductPrice extends Tracked {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    Product product;

    @Id
    Currency currency;

    @Column(nullable = false, precision = 10, scale = 2, check = @CheckConstraint(constraint = "amount >= 0"))
    BigDecimal amount;
}
