// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

import jakarta.persistence.Embeddable;

/** The key of a stock level. */
@Embeddable
public record StockLevelId(Integer warehouseId, Long variantId) {}
