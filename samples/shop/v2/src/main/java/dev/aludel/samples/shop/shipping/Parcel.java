// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.shipping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One box of a shipment. */
@Embeddable
public record Parcel(
        @Column(length = 40) String trackingCode,
        @Column(precision = 8, scale = 3) BigDecimal weightKg,
        Boolean returned) {}
