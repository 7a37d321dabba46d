// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;

/** What every row of a tracked table remembers of its own history. */
@MappedSuperclass
public abstract class Tracked {
    @Column(nullable = false, updatable = false)
    @ColumnDefault("current_timestamp")
    Instant createdAt;

    Instant updatedAt;

    @Column(length = 60)
    String updatedBy;

    @Version
    int version;
}
