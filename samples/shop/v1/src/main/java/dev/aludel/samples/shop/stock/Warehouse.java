// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

import dev.aludel.samples.shop.shared.PostalAddress;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.InetAddress;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A place where goods lie. */
@Entity
public class Warehouse extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false, unique = true)
    Character code;

    @Column(nullable = false, length = 60)
    String name;

    @Embedded
    PostalAddress address;

    double latitude;

    double longitude;

    @Column(name = "`start`", secondPrecision = 0)
    LocalTime start;

    @Column(name = "`end`", secondPrecision = 0)
    LocalTime end;

    ZoneOffset utcOffset;

    short aisles;

    Byte docks;

    InetAddress gateway;
}
