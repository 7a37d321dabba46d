// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

import jakarta.persistence.Embeddable;

/** The key of an order line. */
@Embeddable
public record OrderLineId(Long orderId, int lineNo) {}
