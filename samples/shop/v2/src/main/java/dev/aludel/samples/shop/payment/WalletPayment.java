// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.UUID;

/** A payment out of a wallet on the customer's telephone. */
@Entity
@PrimaryKeyJoinColumn(name = "payment_id")
public class WalletPayment extends Payment {
    @Column(nullable = false, length = 20)
    String provider;

    @Column(nullable = false, unique = true)
    UUID token;
}
