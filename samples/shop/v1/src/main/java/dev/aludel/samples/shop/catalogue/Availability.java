// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

/** Whether a product can be had, and when. */
public enum Availability {
    IN_STOCK,
    BACKORDER,
    PREORDER,
    SOLD_OUT
}
