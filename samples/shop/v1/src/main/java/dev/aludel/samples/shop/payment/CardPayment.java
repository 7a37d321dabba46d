// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A payment by card. */
@Entity
@PrimaryKeyJoinColumn(name = "payment_id", foreignKey = @ForeignKey(name = "fk_card_payment_payment"))
public class CardPayment extends Payment {
    @Column(nullable = false, length = 20)
    String network;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, length = 4)
    String lastDigits;

    @Column(check = @CheckConstraint(constraint = "expiry_month between 1 and 12"))
    Short expiryMonth;

    Short expiryYear;
}
