// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.reporting;

import dev.aludel.samples.shop.shared.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

/** What was sold on a day through one channel. */
@Entity
@Table(schema = "reporting", comment = "Filled once a night")
public class DailySales {
    @EmbeddedId
    DailySalesId id;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "revenue_amount", nullable = false, precision = 18, scale = 2))
    @AttributeOverride(name = "currency", column = @Column(name = "revenue_currency", nullable = false, length = 3))
    Money revenue;

    @ColumnDefault("0")
    long orders;
}
