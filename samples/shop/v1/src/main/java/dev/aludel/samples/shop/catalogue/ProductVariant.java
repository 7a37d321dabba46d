// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One size or colour of a product: what is counted, priced and put into a cart. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"product_id", "title"}))
public class ProductVariant extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "product_variant_seq", allocationSize = 10)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_product_variant_product"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Product product;

    @Column(nullable = false, length = 60)
    String title;

    @Column(length = 20)
    String barcode;

    @Column(nullable = false, length = 12)
    @ColumnDefault("'n/a'")
    String legacyCode;

    char sizeCode;

    @Column(nullable = false, precision = 10, scale = 2)
    BigDecimal listPrice;

    @Column(precision = 7)
    Float packingFactor;

    @Column(nullable = false)
    @ColumnDefault("0")
    int soldCount;
}
