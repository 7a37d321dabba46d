// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

import dev.aludel.samples.shop.catalogue.ProductVariant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.ZonedDateTime;

/** A change of a stock level; each kind has a whole table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class StockMovement {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stock_movement_seq")
    @SequenceGenerator(name = "stock_movement_seq", sequenceName = "stock_movement_seq", allocationSize = 200)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Warehouse warehouse;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    ProductVariant variant;

    @Column(nullable = false)
    ZonedDateTime occurredAt;

    int quantity;

    @Column(length = 200)
    String remark;
}
