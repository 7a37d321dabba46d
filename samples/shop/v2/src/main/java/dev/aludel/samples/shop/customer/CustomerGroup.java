// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnDefault;

/** Customers who get the same terms. */
@Entity
@Table(name = "`group`")
public class CustomerGroup {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false, length = 40)
    String name;

    @Column(columnDefinition = "varchar(30) default 'standard' not null")
    String tier;

    @Column(name = "`from`")
    LocalDate from;

    @Column(name = "`end`")
    LocalDate end;

    @Column(name = "`limit`")
    Integer limit;

    @Column(nullable = false, precision = 5, scale = 2)
    @ColumnDefault("0")
    BigDecimal discountPercent;
}
