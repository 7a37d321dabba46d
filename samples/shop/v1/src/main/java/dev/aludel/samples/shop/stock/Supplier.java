// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.stock;

import dev.aludel.samples.shop.catalogue.Brand;
import dev.aludel.samples.shop.shared.PostalAddress;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;

/** Somebody the shop buys from. */
@Entity
public class Supplier extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.AUTO)
    Long id;

    @Column(nullable = false, length = 80)
    String name;

    @Embedded
    PostalAddress address;

    @OneToMany
    @JoinTable(name = "supplier_brand")
    Set<Brand> brands = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "supplier_phone")
    @Column(name = "phone", length = 30)
    List<String> phones = new ArrayList<>();

    @Column(nullable = false)
    @ColumnDefault("14")
    int paymentDays;
}
