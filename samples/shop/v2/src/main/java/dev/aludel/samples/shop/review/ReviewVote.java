// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.review;

import dev.aludel.samples.shop.customer.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.YesNoConverter;

/** Whether a review was of use to a customer. */
@Entity
public class ReviewVote {
    @EmbeddedId
    ReviewVoteId id;

    @MapsId("reviewId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Review review;

    @MapsId("customerId")
    @ManyToOne(fetch = FetchType.LAZY)
    Customer customer;

    @Convert(converter = YesNoConverter.class)
    @Column(nullable = false)
    Boolean helpful;

    @Column(nullable = false)
    @ColumnDefault("now()")
    Instant castAt;
}
