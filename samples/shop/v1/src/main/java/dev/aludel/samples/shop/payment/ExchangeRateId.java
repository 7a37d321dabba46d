// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;

/** The key of an exchange rate. */
@Embeddable
public record ExchangeRateId(Currency base, Currency quote, LocalDate validOn) {}
