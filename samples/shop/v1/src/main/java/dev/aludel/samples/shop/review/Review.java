// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.review;

import dev.aludel.samples.shop.catalogue.Product;
import dev.aludel.samples.shop.customer.Customer;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a customer says about a product. */
@Entity
@Table(
        indexes = {
            @Index(name = "ix_review_product", columnList = "product_id, rating"),
            @Index(name = "ix_review_language", columnList = "language")
        })
public class Review extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Product product;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Customer author;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_review_moderator"))
    Customer moderator;

    @Column(nullable = false, check = @CheckConstraint(constraint = "rating between 1 and 5"))
    short rating;

    Locale language;

    @Column(length = 4000)
    String text;

    @ColumnDefault("false")
    boolean published;

    @Column(nullable = false)
    @ColumnDefault("0")
    int reports;
}
