// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;

/** Names: case, quotes, length, schemas, naming strategies. */
class NamesTest {

    @Entity(name = "MixedCase")
    static class MixedCase {
        @Id
        long firstName;

        @jakarta.persistence.Column(name = "\"Quoted Name\"")
        String quoted;

        @jakarta.persistence.Column(name = "`select`")
        String select;

        @jakarta.persistence.Column(name = "end")
        String reserved;

        @jakarta.persistence.Column(name = "ÄÖ")
        String umlauts;

        @jakarta.persistence.Column(name = "`; drop table x; --`")
        String hostile;
    }

    @Test
    @EdgeCase({201, 202})
    void unquotedNamesAreFoldedAndQuotedOnesKept() {
        assertThat(Scan.of(MixedCase.class).table("mixedcase").columns())
                .extracting(Column::name)
                .containsExactlyInAnyOrder("firstname", "Quoted Name", "select", "end", "ÄÖ", "; drop table x; --");
    }

    @Test
    void namingStrategyOfTheApplication() {
        Scan scan = Scan.of(MixedCase.class)
                .with(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

        assertThat(scan.table("mixed_case").findColumn("first_name")).isPresent();
    }

    @Test
    void globallyQuoted() {
        Scan scan = Scan.of(MixedCase.class).with("hibernate.globally_quoted_identifiers", "true");

        assertThat(scan.table("MixedCase").findColumn("firstName")).isPresent();
    }

    @Entity(name = "referring")
    static class Referring {
        @Id
        long id;

        @ManyToOne
        MixedCase target;
    }

    @Test
    void quotedHashedNamesAreStillNobodys() {
        Scan scan = Scan.of(MixedCase.class, Referring.class).with("hibernate.globally_quoted_identifiers", "true");

        assertThat(scan.unnamed())
                .contains("constraint referring.\"referring_target_firstName_fkey\"".replace("\"", ""));
    }

    @Entity(name = "elsewhere")
    @Table(schema = "Other")
    static class Elsewhere {
        @Id
        @GeneratedValue
        long id;

        @ManyToOne
        MixedCase target;
    }

    @Entity(name = "written")
    @Table(schema = "shop")
    static class Written {
        @Id
        long id;
    }

    @Test
    void otherSchemasAreWrittenOutAndTheDefaultOneIsNot() {
        ModelSchema model = new HibernateModelReader()
                .read(
                        new ModelRequest(
                                List.of(Elsewhere.class.getName(), MixedCase.class.getName(), Written.class.getName()),
                                List.of(),
                                null,
                                Map.of(),
                                "shop",
                                170_004),
                        List.of());

        assertThat(model.schema().namespaces()).containsExactly("other");
        assertThat(model.schema().tables())
                .extracting(it -> it.name())
                .containsExactly(
                        QualifiedName.of("mixedcase"),
                        QualifiedName.of("written"),
                        new QualifiedName("other", "elsewhere"));
        assertThat(model.schema()
                        .findTable(new QualifiedName("other", "elsewhere"))
                        .orElseThrow())
                .isEqualTo(table(
                        "other.elsewhere",
                        column("id", bigint()).notNull(),
                        column("target_firstname", bigint()),
                        primaryKey("elsewhere_pkey", "id"),
                        foreignKey("elsewhere_target_firstname_fkey", "target_firstname")
                                .references("mixedcase", "firstname")));
    }

    @Test
    void defaultSchemaOfHibernateIsTheDefaultSchemaToo() {
        assertThat(Scan.of(Elsewhere.class, MixedCase.class)
                        .with("hibernate.default_schema", "OTHER")
                        .schema()
                        .namespaces())
                .isEmpty();
    }

    @Entity(name = "a_table_with_a_name_of_eighty_characters_that_postgresql_will_cut_somewhere_here")
    static class Lengthy {
        @Id
        long id;

        String text;
    }

    @Test
    @EdgeCase(205)
    void longNamesAreCutAndSaidSo() {
        Scan scan = Scan.of(Lengthy.class);
        String cut = "a_table_with_a_name_of_eighty_characters_that_postgresql_will_c";

        assertThat(scan.table())
                .isEqualTo(table(
                        cut,
                        column("id", bigint()).notNull(),
                        column("text", varchar(255)),
                        primaryKey("a_table_with_a_name_of_eighty_characters_that_postgresql_w_pkey", "id")));
        assertThat(scan.findings())
                .containsExactly(
                        "name a_table_with_a_name_of_eighty_characters_that_postgresql_will_cut_somewhere_here:"
                                + " PostgreSQL cuts names at 63 bytes; this one is \"" + cut + "\" there");
    }

    @Entity(name = "a_table_with_a_name_of_eighty_characters_that_postgresql_will_cut_somewhere_else")
    static class LengthyToo {
        @Id
        @GeneratedValue
        long id;
    }

    @Entity(name = "one")
    @Table(uniqueConstraints = @UniqueConstraint(name = "name", columnNames = "text"))
    static class One {
        @Id
        long id;

        String text;
    }

    @Entity(name = "name")
    static class Name {
        @Id
        long id;
    }

    @Test
    @EdgeCase({95, 206})
    void namesThatMeetAreRefusedTogether() {
        assertThatThrownBy(() -> Scan.of(Lengthy.class, LengthyToo.class, One.class, Name.class)
                        .schema())
                .isInstanceOfSatisfying(
                        UnsupportedMappingException.class,
                        it -> assertThat(it.problems())
                                .hasSize(2)
                                .anyMatch(problem -> problem.startsWith(
                                        "the name \"name\" is that of table name and of index of table one")));
    }

    @Entity(name = "OrderItem")
    static class OrderItem {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "items")
        @SequenceGenerator(name = "items", sequenceName = "items", allocationSize = 1)
        long id;

        @jakarta.persistence.Column(nullable = false, unique = true, length = 20)
        String code;

        String label;

        @ManyToOne
        Referring referring;
    }

    @Entity(name = "OrderItemInfo")
    @Immutable
    @Table(name = "order_item")
    static class OrderItemInfo {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "more_items")
        @SequenceGenerator(name = "more_items", sequenceName = "items", schema = "public", allocationSize = 1)
        long id;

        int code;

        @jakarta.persistence.Column(nullable = false)
        String label;

        String remark;

        @ManyToOne
        Referring referring;
    }

    @Entity(name = "PublicItem")
    @Table(name = "order_item", schema = "public")
    static class PublicItem {
        @Id
        long id;

        String extra;
    }

    @Test
    @EdgeCase({5, 203})
    void spellingsOfOneNameAreOneTable() {
        Scan scan = Scan.of(OrderItem.class, OrderItemInfo.class, PublicItem.class, Referring.class, MixedCase.class)
                .with(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

        dev.aludel.schema.Table items = scan.table("order_item");
        assertThat(items.columns())
                .containsExactlyInAnyOrder(
                        column("id", bigint()).notNull(),
                        column("code", varchar(20)).notNull(),
                        column("label", varchar(255)),
                        column("remark", varchar(255)),
                        column("extra", varchar(255)),
                        column("referring_id", bigint()));
        assertThat(items.constraints()).hasSize(3);
        assertThat(scan.schema().sequences()).hasSize(1);
        assertThat(scan.findings())
                .anyMatch(it -> it.startsWith("column order_item.code: is mapped with different types"))
                .anyMatch(it -> it.startsWith("column order_item.label: is mapped as required and as optional"));
    }

    @Entity(name = "far")
    @Table(name = "far", catalog = "elsewhere", schema = "s")
    static class Far {
        @Id
        long id;
    }

    @Entity(name = "farther")
    @Table(name = "farther", catalog = "elsewhere")
    static class Farther {
        @Id
        long id;
    }

    @Test
    @EdgeCase(218)
    void aCatalogIsLeftOutAndToldOnce() {
        Scan scan = Scan.of(Far.class, Farther.class);

        assertThat(scan.schema().tables())
                .extracting(it -> it.name().toString())
                .containsExactly("farther", "s.far");
        assertThat(scan.findings())
                .containsExactly("catalog elsewhere: is left out: to PostgreSQL it is a database, of which a connection"
                        + " sees one; write schema = instead of catalog =");
    }
}
