// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

/** Who may buy a product; kept by ordinal, so new constants go to the end. */
public enum AgeRating {
    EVERYONE,
    TEEN,
    ADULT,
    PROFESSIONAL
}
