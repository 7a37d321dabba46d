// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.hibernate.annotations.Check;

/** What one currency was worth in another on a day. */
@Entity
@SuppressWarnings("deprecation") // Hibernate's own @Check is on its way out, and still in many models.
@Check(constraints = "base <> quote")
public class ExchangeRate {
    @EmbeddedId
    ExchangeRateId id;

    @Column(nullable = false, precision = 19, scale = 9)
    BigDecimal rate;

    double spread;

    @Column(precision = 15)
    Double drift;

    @Column(precision = 24, scale = 0)
    BigInteger tradedVolume;
}
