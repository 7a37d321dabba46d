// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

import dev.aludel.samples.shop.shared.PostalAddress;
import dev.aludel.samples.shop.shared.Tracked;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.type.YesNoConverter;

/** Somebody who buys, or may. */
@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(name = "uk_customer_email", columnNames = "email"),
        indexes = @Index(name = "ix_customer_name", columnList = "last_name, first_name"),
        check =
                @CheckConstraint(
                        name = "ck_customer_credit",
                        constraint = "credit_limit >= 0 and credit_limit <= 5000"))
public class Customer extends Tracked {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(nullable = false, length = 60)
    String firstName;

    @Column(nullable = false, length = 60)
    String lastName;

    @Column(nullable = false, length = 200)
    String email;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    @ColumnDefault("0")
    CustomerStatus status;

    @Column(nullable = false)
    LocalDate birthDate;

    Locale language;

    ZoneId timeZone;

    @Convert(converter = YesNoConverter.class)
    Boolean newsletter;

    BigDecimal creditLimit;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 120))
    @AttributeOverride(name = "city", column = @Column(name = "billing_city", length = 80))
    @AttributeOverride(name = "postcode", column = @Column(name = "billing_postcode", length = 10))
    @AttributeOverride(name = "country", column = @Column(name = "billing_country", length = 2))
    PostalAddress billing;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "shipping_street", length = 120))
    @AttributeOverride(name = "city", column = @Column(name = "shipping_city", length = 80))
    @AttributeOverride(name = "postcode", column = @Column(name = "shipping_postcode", length = 10))
    @AttributeOverride(name = "country", column = @Column(name = "shipping_country", length = 2))
    PostalAddress shipping;

    /** An entry of the customer's own address book, which in turn points back here. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_customer_default_address"))
    AddressBookEntry defaultAddress;

    @ManyToMany
    @JoinTable(name = "customer_group_member", inverseJoinColumns = @JoinColumn(name = "group_id"))
    Set<CustomerGroup> groups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "customer_contact")
    @MapKeyColumn(name = "kind", length = 10)
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "value", nullable = false, length = 80)
    Map<ContactKind, String> contacts = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "customer_interest")
    @Column(name = "interest", nullable = false, length = 40)
    Set<String> interests = new HashSet<>();
}
