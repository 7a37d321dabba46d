// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

/** How the shop stands with a customer; kept by ordinal. */
public enum CustomerStatus {
    ACTIVE,
    BLOCKED,
    CLOSED,
    DORMANT
}
