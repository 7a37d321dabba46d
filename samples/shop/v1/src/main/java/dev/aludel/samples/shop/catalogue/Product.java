// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.catalogue;

import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Anything the shop sells, in one table for all kinds. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 20)
@Table(
        comment = "Everything that has ever been on sale",
        indexes = {
            @Index(name = "ix_product_brand_name", columnList = "brand_id, name"),
            @Index(columnList = "released_on desc"),
            @Index(name = "ix_product_availability", columnList = "availability")
        })
public abstract class Product extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", initialValue = 1000, allocationSize = 50)
    Long id;

    @NaturalId
    @Column(nullable = false, length = 32)
    String sku;

    @Column(nullable = false, length = 120)
    String name;

    @Column(length = 2000)
    String description;

    LocalDate releasedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    @ColumnDefault("'IN_STOCK'")
    Availability availability;

    @Enumerated(EnumType.ORDINAL)
    AgeRating ageRating;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_product_brand"))
    Brand brand;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Category category;

    @ManyToMany
    @JoinTable(
            name = "product_tag",
            joinColumns = @JoinColumn(name = "product_id", foreignKey = @ForeignKey(name = "fk_product_tag_product")),
            inverseJoinColumns = @JoinColumn(name = "tag_id", foreignKey = @ForeignKey(name = "fk_product_tag_tag")))
    Set<Tag> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "product_search_term")
    @Column(name = "term", length = 40)
    Set<String> searchTerms = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "product_attribute")
    @MapKeyColumn(name = "name", length = 40)
    @Column(name = "value", nullable = false)
    Map<String, String> attributes = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "product_highlight")
    @OrderColumn(name = "position")
    @Column(name = "text", nullable = false, length = 200)
    List<String> highlights = new ArrayList<>();
}
