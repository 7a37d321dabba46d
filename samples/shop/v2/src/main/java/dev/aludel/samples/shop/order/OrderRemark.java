// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Something that was noted about an order. */
@Embeddable
public record OrderRemark(
        @Column(nullable = false, length = 60) String author,
        @Column(length = 1000) String text) {}
