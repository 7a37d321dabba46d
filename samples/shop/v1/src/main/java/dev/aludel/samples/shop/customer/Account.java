// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** How a customer signs in; shares the customer's key. */
@Entity
@SecondaryTable(name = "account_setting", indexes = @Index(columnList = "theme"))
public class Account extends Tracked {
    @Id
    UUID id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    Customer customer;

    @Column(nullable = false, unique = true, length = 60)
    String login;

    @Column(nullable = false, length = 100)
    String passwordHash;

    @ColumnDefault("0")
    byte failedLogins;

    OffsetDateTime lastLoginAt;

    @Column(table = "account_setting", length = 20)
    @ColumnDefault("'light'")
    String theme;

    @Column(table = "account_setting")
    Boolean compactView;
}
