// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.UuidGenerator;

/** The chapter on identifiers. */
final class IdentifiersChapter {

    private IdentifiersChapter() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of("guide: shared sequence", Invoice.class, Receipt.class, Kind.class, SubKind.class),
                EntityModel.of("guide: shared table of numbers", Ticket.class, Coupon.class),
                EntityModel.of("guide: identifiers made in Java", Assigned.class, Universal.class),
                EntityModel.of("guide: derived identifiers", Machine.class, Subsystem.class, Part.class, Detail.class),
                EntityModel.of("guide: partition key", Measured.class));
    }

    @EdgeCase(94)
    @Entity
    @Table(name = "invoice")
    static class Invoice {
        @Id
        @GeneratedValue(generator = "papers")
        @SequenceGenerator(name = "papers", sequenceName = "paper_seq", allocationSize = 10)
        Long id;
    }

    @Entity
    @Table(name = "receipt")
    static class Receipt {
        @Id
        @GeneratedValue(generator = "same_papers")
        @SequenceGenerator(name = "same_papers", sequenceName = "paper_seq", allocationSize = 10)
        Long id;
    }

    @Entity
    @Table(name = "kind")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Kind {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    @Table(name = "sub_kind")
    static class SubKind extends Kind {
        String text;
    }

    @EdgeCase(97)
    @Entity
    @Table(name = "ticket")
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
        @TableGenerator(name = "tickets", table = "number_rows", pkColumnValue = "tickets")
        Long id;
    }

    @Entity
    @Table(name = "coupon")
    static class Coupon {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "coupons")
        @TableGenerator(name = "coupons", table = "number_rows", pkColumnValue = "coupons")
        Long id;
    }

    @Entity
    @Table(name = "assigned")
    static class Assigned {
        @Id
        @Column(length = 12)
        String code;
    }

    @EdgeCase(98)
    @Entity
    @Table(name = "universal")
    static class Universal {
        @Id
        @UuidGenerator(style = UuidGenerator.Style.TIME)
        UUID id;
    }

    record SystemId(String vendor, int number) implements Serializable {}

    @Entity
    @Table(name = "system_of_parts")
    @IdClass(SystemId.class)
    static class Machine {
        @Id
        @Column(length = 20)
        String vendor;

        @Id
        int number;
    }

    @Embeddable
    static class SubsystemId implements Serializable {
        private static final long serialVersionUID = 1L;

        String system;
        int place;
    }

    @Entity
    @Table(name = "subsystem")
    static class Subsystem {
        @EmbeddedId
        SubsystemId id;

        @ManyToOne
        @JoinColumn(name = "vendor", referencedColumnName = "vendor")
        @JoinColumn(name = "number", referencedColumnName = "number")
        Machine owner;
    }

    @EdgeCase(198)
    @Entity
    @Table(name = "part")
    static class Part {
        @EmbeddedId
        SystemKey key;

        @MapsId("vendorAndNumber")
        @ManyToOne
        Machine system;
    }

    @Embeddable
    static class SystemKey implements Serializable {
        private static final long serialVersionUID = 1L;

        SystemId vendorAndNumber;
        int position;
    }

    @Entity
    @Table(name = "detail")
    static class Detail {
        @Id
        @OneToOne
        @JoinColumn(name = "of_vendor", referencedColumnName = "vendor")
        @JoinColumn(name = "of_number", referencedColumnName = "number")
        Machine system;

        String text;
    }

    @EdgeCase(199)
    @Entity
    @Table(name = "measured")
    static class Measured {
        @Id
        long id;

        @PartitionKey
        LocalDate day;
    }
}
