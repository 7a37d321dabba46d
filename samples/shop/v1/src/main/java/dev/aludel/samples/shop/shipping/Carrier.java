// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.shipping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.URL;
import org.hibernate.annotations.ColumnDefault;

/** Somebody who takes parcels to customers. */
@Entity
public class Carrier {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 60)
    String name;

    URL trackingPage;

    @Column(nullable = false, length = 10)
    @ColumnDefault("'road'")
    String mode;
}
