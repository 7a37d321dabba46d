// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.shipping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.net.URL;

/** Somebody who takes parcels to customers. */
@Entity
public class Carrier {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "carrier_seq")
    @SequenceGenerator(name = "carrier_seq", sequenceName = "carrier_seq", initialValue = 1000, allocationSize = 1)
    Long id;

    @Column(nullable = false, unique = true, length = 60)
    String name;

    URL trackingPage;

    @Column(nullable = false, length = 10)
    String mode;
}
