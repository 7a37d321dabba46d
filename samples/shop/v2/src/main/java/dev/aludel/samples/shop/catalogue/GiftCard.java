// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import dev.aludel.samples.shop.shared.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A promise of money, sold like any other product. */
@Entity
@DiscriminatorValue("GIFT_CARD")
public class GiftCard extends Product {
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "face_amount", precision = 12, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "face_currency", length = 3))
    Money face;

    int validMonths;
}
