// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

/** Where an order was placed; kept by ordinal, so new constants go to the end. */
public enum SalesChannel {
    WEB,
    STORE,
    PHONE
}
