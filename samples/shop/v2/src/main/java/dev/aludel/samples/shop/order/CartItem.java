// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

import dev.aludel.samples.shop.catalogue.ProductVariant;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A number of one article in a cart. */
@Entity
@IdClass(CartItemId.class)
public class CartItem {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Cart cart;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    ProductVariant variant;

    @ColumnDefault("1")
    int quantity;
}
