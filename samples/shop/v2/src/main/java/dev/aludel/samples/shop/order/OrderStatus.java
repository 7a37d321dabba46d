// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

/** How far an order has come. */
public enum OrderStatus {
    NEW,
    PAID,
    SHIPPED,
    CANCELLED,
    RETURNED
}
