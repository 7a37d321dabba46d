// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Goods that came in. */
@Entity
@Table(
        indexes = {
            @Index(name = "ix_delivery_supplier", columnList = "supplier_id"),
            @Index(columnList = "occurred_at desc")
        })
public class Delivery extends StockMovement {
    @ManyToOne(fetch = FetchType.LAZY)
    Supplier supplier;

    @Column(length = 40)
    String deliveryNote;
}
