// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.shipping;

import dev.aludel.samples.shop.order.Order;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Goods of an order on their way. */
@Entity
public class Shipment extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_seq")
    @SequenceGenerator(name = "shipment_seq", sequenceName = "shipment_seq", initialValue = 1, allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Order order;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_shipment_carrier"))
    Carrier carrier;

    ZonedDateTime dispatchedAt;

    Duration transit;

    @JdbcTypeCode(SqlTypes.JSON)
    String label;

    @ElementCollection
    @CollectionTable(name = "shipment_parcel")
    List<Parcel> parcels = new ArrayList<>();
}
