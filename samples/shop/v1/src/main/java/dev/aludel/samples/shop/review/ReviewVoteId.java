// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.review;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a vote. */
@Embeddable
public record ReviewVoteId(Long reviewId, UUID customerId) {}
