// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

/** A way to reach a customer. */
public enum ContactKind {
    PHONE,
    FAX,
    MOBILE
}
