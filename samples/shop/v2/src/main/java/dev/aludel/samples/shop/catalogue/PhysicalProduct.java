// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A product that comes in a parcel. */
@Entity
@DiscriminatorValue("PHYSICAL")
public class PhysicalProduct extends Product {
    @Column(check = @CheckConstraint(name = "ck_product_weight", constraint = "weight_grams between 1 and 500000"))
    Integer weightGrams;

    double lengthCm;

    boolean fragile;
}
