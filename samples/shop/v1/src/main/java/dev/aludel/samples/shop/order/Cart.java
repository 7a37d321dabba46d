// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

import dev.aludel.samples.shop.customer.Customer;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What somebody may be about to order. */
@Entity
public class Cart extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Customer customer;

    @Column(nullable = false)
    Instant touchedAt;

    Duration timeToLive;

    /** Whether nobody has touched the cart for longer than it may live. */
    public boolean isExpired(Instant now) {
        return timeToLive != null && touchedAt.plus(timeToLive).isBefore(now);
    }
}
