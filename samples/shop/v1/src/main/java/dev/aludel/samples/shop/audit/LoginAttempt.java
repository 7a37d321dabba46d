// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.audit;

import dev.aludel.samples.shop.customer.Account;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.OffsetDateTime;

/** Somebody at the door, let in or not. */
@Entity
@Table(schema = "audit")
public class LoginAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "login_attempt_seq")
    @SequenceGenerator(
            name = "login_attempt_seq",
            sequenceName = "login_attempt_seq",
            schema = "audit",
            allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Account account;

    @Column(nullable = false, length = 60)
    String login;

    InetAddress address;

    @Column(nullable = false)
    OffsetDateTime attemptedAt;

    boolean succeeded;
}
