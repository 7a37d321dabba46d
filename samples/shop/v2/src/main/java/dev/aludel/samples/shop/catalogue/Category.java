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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A shelf of the catalogue; shelves stand inside one another. */
@Entity
@Table(
        comment = "Shelves of the shop; one without a parent stands on the front page",
        uniqueConstraints = @UniqueConstraint(name = "uk_category_slug", columnNames = "slug"),
        indexes = @Index(name = "ix_category_parent_position", columnList = "parent_id, position desc"))
public class Category extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 100)
    String name;

    @Column(nullable = false, length = 60)
    String slug;

    @Column(nullable = false)
    @ColumnDefault("0")
    int position;

    @ColumnDefault("true")
    boolean visible;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_category_parent"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Category parent;

    /** Whether no other shelf holds this one. */
    public boolean isTopShelf() {
        return parent == null;
    }
}
