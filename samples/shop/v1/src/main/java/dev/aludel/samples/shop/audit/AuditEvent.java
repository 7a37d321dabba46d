// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that somebody did and that has to be remembered. */
@Entity
@Table(
        schema = "audit",
        comment = "Never updated, never deleted",
        indexes = @Index(name = "ix_audit_event_at", columnList = "occurred_at desc, action"))
public class AuditEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    @ColumnDefault("gen_random_uuid()")
    UUID correlation;

    @Column(nullable = false)
    @ColumnDefault("current_timestamp")
    Instant occurredAt;

    @Column(nullable = false, length = 63)
    @ColumnDefault("current_user")
    String actor;

    @Column(nullable = false, length = 40)
    String action;

    @JdbcTypeCode(SqlTypes.JSON)
    String payload;

    byte[] signature;

    @ElementCollection
    @CollectionTable(name = "audit_detail", schema = "audit")
    @MapKeyColumn(name = "name", length = 60)
    @Column(name = "value", length = 400)
    Map<String, String> details = new HashMap<>();
}
