// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

/** Whether the money has come. */
public enum PaymentState {
    PENDING,
    SETTLED,
    FAILED,
    REFUNDED
}
