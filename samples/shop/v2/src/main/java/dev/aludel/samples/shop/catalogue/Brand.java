// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URL;
import java.time.Year;
import java.util.Locale;

/** The maker whose name is on the box. */
@Entity
@Table(comment = "Makers, not suppliers")
public class Brand extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false, length = 80)
    String name;

    @Column(comment = "Home page, checked every night")
    URL website;

    Locale homeLocale;

    @Column(columnDefinition = "char(2)")
    String country;

    Year founded;

    @Column(columnDefinition = "text")
    String story;
}
