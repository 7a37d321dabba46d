// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

import dev.aludel.samples.shop.shared.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An address that a customer has kept under a name of their own. */
@Entity
public class AddressBookEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "address_book_entry_seq")
    @SequenceGenerator(name = "address_book_entry_seq", allocationSize = 1)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_address_book_entry_customer"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Customer customer;

    @Column(nullable = false, length = 40)
    String label;

    @Embedded
    PostalAddress address;
}
