// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Goods that went out. */
@Entity
public class Withdrawal extends StockMovement {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)", nullable = false)
    WithdrawalReason reason;
}
