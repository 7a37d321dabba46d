// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A picture of a product. */
@Entity
@Table(indexes = @Index(name = "ix_product_image_product", columnList = "product_id, uploaded_at"))
public class ProductImage {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Product product;

    @Column(length = 160)
    String altText;

    @Column(nullable = false, length = 40)
    String mediaType;

    byte[] thumbnail;

    @Lob
    byte[] original;

    @Column(nullable = false)
    @ColumnDefault("now()")
    Instant uploadedAt;
}
