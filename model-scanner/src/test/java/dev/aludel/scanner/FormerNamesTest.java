// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.model.RenamedFrom;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What entities say that their tables and columns were called before. */
class FormerNamesTest {

    private static final String SNAKE = "hibernate.physical_naming_strategy";

    @MappedSuperclass
    static class Stamped {
        @Id
        @GeneratedValue
        long id;

        @RenamedFrom("made")
        String created;
    }

    @Entity(name = "Customer")
    @RenamedFrom("Client")
    static class Customer extends Stamped {
        String fullName;

        @RenamedFrom({"mail", "eMail"})
        public String getAddress() {
            return "";
        }

        @RenamedFrom("mailAddress")
        String address;

        @Embedded
        Place place = new Place();

        @ElementCollection
        @RenamedFrom("labels")
        Set<String> tags = Set.of();

        @ManyToOne
        @RenamedFrom("boss_id")
        Customer chief;
    }

    @Entity(name = "Supplier")
    static class Supplier extends Stamped {}

    @Embeddable
    static class Place {
        @RenamedFrom("road")
        String street;
    }

    private static Stream<String> formerNames(Scan scan) {
        return scan.model().formerNames().entrySet().stream().map(it -> it.getKey() + " " + it.getValue());
    }

    @Test
    @EdgeCase({93, 237, 248, 257})
    void onClassesFieldsAndGetters() {
        assertThat(formerNames(Scan.of(Customer.class, Supplier.class)))
                .containsExactlyInAnyOrder(
                        "table customer [Client, client]",
                        "sequence customer_seq [client_seq]",
                        "column customer.created [made]",
                        "column supplier.created [made]",
                        "column customer.address [mailAddress, mailaddress]",
                        "column customer.street [road]",
                        "column customer.chief_id [boss_id]",
                        "table customer_tags [labels]");
    }

    @Test
    void theNamingStrategyMakesNamesOfNamesInJava() {
        Scan scan = Scan.of(Customer.class)
                .with(SNAKE, "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

        assertThat(formerNames(scan)).contains("column customer.address [mailAddress, mailaddress, mail_address]");
    }

    @Test
    void withoutAnnotationsThereAreNone() {
        assertThat(formerNames(Scan.of(NamesTest.MixedCase.class))).isEmpty();
    }

    @Entity(name = "Animal")
    static class Animal {
        @Id
        long id;
    }

    @Entity(name = "Feline")
    @RenamedFrom("Cat")
    static class Feline extends Animal {}

    @Test
    @EdgeCase(244)
    void aDiscriminatorChangesWithTheNameOfItsEntity() {
        assertThat(Scan.of(Animal.class, Feline.class).findings())
                .contains("table animal: rows of Feline may be marked as Cat still:"
                        + " UPDATE animal SET dtype = 'Feline' WHERE dtype = 'Cat'");
        assertThat(formerNames(Scan.of(Animal.class, Feline.class))).isEmpty();
    }

    @Entity(name = "Shop")
    static class Shop {
        @Id
        long id;

        @Embedded
        @RenamedFrom("mail")
        @AttributeOverride(name = "street", column = @Column(name = "postal_street"))
        @AttributeOverride(name = "town", column = @Column(name = "postal_town"))
        Spot postal = new Spot();

        @Embedded
        @RenamedFrom("flat")
        Place plain = new Place();

        @ElementCollection
        @CollectionTable(name = "shop_branch")
        Set<Spot> branches = Set.of();

        @ElementCollection
        @CollectionTable(name = "shop_key")
        Map<Place, String> keys = Map.of();
    }

    @Embeddable
    static class Spot {
        @RenamedFrom("city")
        String town;

        String street;
    }

    @Test
    @EdgeCase(248)
    void onEmbeddedAttributesAndInsideCollections() {
        Scan scan = Scan.of(Shop.class);

        assertThat(formerNames(scan))
                .containsExactlyInAnyOrder(
                        "column shop.postal_street [mail_street]",
                        "column shop.postal_town [city, mail_town]",
                        "column shop.street [road]",
                        "column shop_branch.town [city]",
                        "column shop_key.street [road]");
        assertThat(scan.findings())
                .anyMatch(it -> it.startsWith("table shop: @RenamedFrom on plain says nothing: it is embedded"))
                .noneMatch(it -> it.contains("@RenamedFrom on postal"));
    }
}
