// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.promotion;

import dev.aludel.samples.shop.catalogue.Category;
import dev.aludel.samples.shop.catalogue.Product;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.NaturalId;

/** A reason to buy now. */
@Entity
@Table(
        check = {
            @CheckConstraint(name = "ck_promotion_period", constraint = "starts_at < ends_at"),
            @CheckConstraint(name = "ck_promotion_code", constraint = "code = upper(code)")
        })
public class Promotion extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @NaturalId
    @Column(nullable = false, length = 30)
    String code;

    @Column(
            nullable = false,
            precision = 5,
            scale = 2,
            check = @CheckConstraint(name = "ck_promotion_percent", constraint = "percent between 0 and 80"))
    @ColumnDefault("0")
    BigDecimal percent;

    @Column(nullable = false, secondPrecision = 3)
    LocalDateTime startsAt;

    @Column(nullable = false, secondPrecision = 3)
    LocalDateTime endsAt;

    @ColumnDefault("false")
    boolean stackable;

    @ManyToMany
    @JoinTable(name = "promotion_product", inverseJoinColumns = @JoinColumn(name = "product_id"))
    Set<Product> products = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "promotion_category", inverseJoinColumns = @JoinColumn(name = "category_id"))
    Set<Category> categories = new HashSet<>();
}
