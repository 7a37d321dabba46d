// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.URL;
import java.time.Year;
import java.util.Locale;

/** The maker whose name is on the box. */
@Entity
public class Brand extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false, unique = true, length = 80)
    String name;

    @Column(comment = "Home page (not checked: may be gone)")
    URL website;

    Locale homeLocale;

    @Column(columnDefinition = "char(2)")
    String country;

    Year founded;
}
