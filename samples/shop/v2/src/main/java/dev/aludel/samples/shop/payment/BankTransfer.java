// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** A payment by bank transfer. */
@Entity
public class BankTransfer extends Payment {
    @Column(nullable = false, length = 34)
    String iban;

    @Column(unique = true, length = 35)
    String reference;

    LocalDate bookedOn;
}
