// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import dev.aludel.samples.shop.shared.Money;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.ColumnDefault;

/** Money that went back. */
@Entity
public class Refund extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Payment payment;

    @Embedded
    Money money;

    @Column(nullable = false, length = 30)
    @ColumnDefault("'return'")
    String reason;
}
