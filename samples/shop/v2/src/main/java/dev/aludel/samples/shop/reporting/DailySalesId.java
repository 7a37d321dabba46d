// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.reporting;

import dev.aludel.samples.shop.order.SalesChannel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The key of a day's sales. */
@Embeddable
public record DailySalesId(
        @Column(name = "`day`") LocalDate day,
        @Enumerated(EnumType.ORDINAL) SalesChannel channel) {}
