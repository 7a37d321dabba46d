// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import org.hibernate.Length;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** The words of a product in one language. */
@Entity
public class ProductTranslation {
    @EmbeddedId
    ProductTranslationId id;

    @MapsId("productId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Product product;

    @Column(nullable = false, length = 200)
    String title;

    @Column(length = 100_000)
    String body;

    @Column(length = Length.LONG32)
    String legalText;
}
