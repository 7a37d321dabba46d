// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount in its currency. */
@Embeddable
public record Money(@Column(precision = 10, scale = 2) BigDecimal amount, Currency currency) {}
