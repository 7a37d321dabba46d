// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

/** Why goods left the shelf. */
public enum WithdrawalReason {
    SALE,
    DAMAGE,
    LOSS,
    SAMPLE
}
