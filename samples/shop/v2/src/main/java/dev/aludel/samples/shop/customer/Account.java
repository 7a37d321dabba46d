// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** How a customer signs in; shares the customer's key. */
@Entity
@SecondaryTable(name = "account_setting")
@SecondaryTable(name = "account_security")
public class Account extends Tracked {
    @Id
    UUID id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    Customer customer;

    @Column(nullable = false, unique = true, length = 60)
    String login;

    @Column(nullable = false, length = 200)
    String passwordHash;

    @ColumnDefault("0")
    int failedLogins;

    OffsetDateTime lastLoginAt;

    @Column(table = "account_setting", length = 20)
    String theme;

    @Column(table = "account_setting")
    Boolean compactView;

    @Column(table = "account_security")
    byte[] secret;

    @Column(table = "account_security")
    Instant enrolledAt;
}
