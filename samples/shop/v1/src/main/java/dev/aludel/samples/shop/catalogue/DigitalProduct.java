// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.net.URL;

/** A product that comes over the wire. */
@Entity
@DiscriminatorValue("DIGITAL")
public class DigitalProduct extends Product {
    URL downloadUrl;

    long sizeBytes;

    @Column(length = 40)
    String licence;
}
