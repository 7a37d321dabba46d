// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.ColumnDefault;

/** Something that a customer cares about, and how the shop came to know. */
@Embeddable
public record Interest(
        @Column(nullable = false, length = 40) String interest,

        @Column(nullable = false, length = 20) @ColumnDefault("'customer'")
        String source) {}
