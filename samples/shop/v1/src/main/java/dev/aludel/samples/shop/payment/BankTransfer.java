// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A payment by bank transfer. */
@Entity
@OnDelete(action = OnDeleteAction.CASCADE)
public class BankTransfer extends Payment {
    @Column(nullable = false, length = 34)
    String iban;

    @Column(unique = true, length = 35)
    String reference;

    LocalDate bookedOn;
}
