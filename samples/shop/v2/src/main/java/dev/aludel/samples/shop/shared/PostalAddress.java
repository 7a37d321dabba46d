// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where a letter or a parcel goes. */
@Embeddable
public class PostalAddress {
    @Column(length = 120)
    String street;

    @Column(length = 80)
    String city;

    @Column(length = 10)
    String postcode;

    /** ISO 3166, two letters. */
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    String country;
}
