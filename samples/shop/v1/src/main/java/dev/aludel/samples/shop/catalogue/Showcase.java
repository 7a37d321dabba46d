// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** A row of products on the front page, in the order they stand there. */
@Entity
public class Showcase {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, length = 80)
    String headline;

    @ManyToMany
    @JoinTable(name = "showcase_product")
    @OrderColumn(name = "place")
    List<Product> products = new ArrayList<>();
}
