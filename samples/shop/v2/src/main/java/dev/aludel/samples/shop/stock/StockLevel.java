// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

import dev.aludel.samples.shop.catalogue.ProductVariant;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** How much of an article lies in a warehouse. */
@Entity
public class StockLevel {
    @EmbeddedId
    StockLevelId id;

    @MapsId("warehouseId")
    @ManyToOne(fetch = FetchType.LAZY)
    Warehouse warehouse;

    @MapsId("variantId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    ProductVariant variant;

    long quantity;

    @ColumnDefault("0")
    int reserved;

    Integer reorderPoint;

    @Column(nullable = false)
    @ColumnDefault("current_timestamp")
    Instant countedAt;
}
