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
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;

/** A shelf of the catalogue; shelves stand inside one another. */
@Entity
@Table(
        comment = "Tree of the catalogue; a category without a parent is a top shelf",
        uniqueConstraints = @UniqueConstraint(name = "uk_category_slug", columnNames = "slug"),
        indexes = @Index(name = "ix_category_parent_position", columnList = "parent_id, position"))
public class Category extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 50)
    String name;

    @Column(nullable = false, length = 60)
    String slug;

    @Column(comment = "Place among its siblings, counted from 0")
    int position;

    @ColumnDefault("true")
    boolean visible;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_category_parent"))
    Category parent;

    /** Whether no other shelf holds this one. */
    public boolean isTopShelf() {
        return parent == null;
    }
}
