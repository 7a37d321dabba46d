// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Classes that an XML file maps, without an annotation, and one whose annotations it overrides. */
final class XmlMappings {

    private XmlMappings() {}

    /** What the state of an invoice may be. */
    enum State {
        OPEN,
        PAID
    }

    // Hibernate fills it, as it does what bears an annotation.
    @SuppressWarnings("NullAway.Init")
    static class Invoice {
        long id;
        String reference;
        int year;
        State state;
        int version;
        Set<Line> lines;
        List<String> remarks;
        Address billed;
    }

    // Hibernate fills it, as it does what bears an annotation.
    @SuppressWarnings("NullAway.Init")
    static class CreditNote extends Invoice {
        String reason;
    }

    // Hibernate fills it, as it does what bears an annotation.
    @SuppressWarnings("NullAway.Init")
    static class Line {
        int number;
        long invoiceId;
        BigDecimal amount;
        Invoice invoice;
    }

    /** The key of a line. */
    static class LineId {
        int number;
        long invoiceId;

        @Override
        public boolean equals(Object other) {
            return other instanceof LineId it && number == it.number && invoiceId == it.invoiceId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(invoiceId * 31 + number);
        }
    }

    // Hibernate fills it, as it does what bears an annotation.
    @SuppressWarnings("NullAway.Init")
    static class Address {
        String city;
        String zip;
    }

    @Entity
    @Table(name = "said_by_annotations")
    static class Overridden {
        @Id
        long id;

        @Column(length = 10)
        String name;

        @Column(nullable = false)
        String kept;
    }
}
