// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import java.util.Currency;

/** The key of a price. */
public record ProductPriceId(Long product, Currency currency) {}
