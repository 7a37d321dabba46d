// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Table;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Collection tables, join tables, order and map-key columns. */
class CollectionsTest {

    enum Size {
        S,
        M
    }

    @Embeddable
    static class Part {
        String name;

        @Column(nullable = false)
        int amount;
    }

    @Entity(name = "owner")
    static class Owner {
        @Id
        long id;

        @ElementCollection
        List<String> bag;

        @ElementCollection
        @OrderColumn(name = "place")
        List<String> ordered;

        @ElementCollection
        Set<String> words;

        @ElementCollection
        @CollectionTable(name = "owner_part", joinColumns = @JoinColumn(name = "o"))
        List<Part> parts;

        @ElementCollection
        @MapKeyColumn(name = "lang", length = 8)
        Map<String, String> labels;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        @Column(nullable = false)
        Map<Size, Integer> stock;
    }

    private static Table table0(String name) {
        return Scan.of(Owner.class).table(name);
    }

    @Test
    @EdgeCase(234)
    void bag() {
        assertThat(table0("owner_bag"))
                .isEqualTo(table(
                        "owner_bag",
                        column("owner_id", bigint()).notNull(),
                        column("bag", varchar(255)),
                        foreignKey("owner_bag_owner_id_fkey", "owner_id").references("owner", "id")));
    }

    @Test
    void orderedList() {
        Table expected = table(
                "owner_ordered",
                column("place", integer()).notNull(),
                column("owner_id", bigint()).notNull(),
                column("ordered", varchar(255)),
                primaryKey("owner_ordered_pkey", "place", "owner_id"),
                foreignKey("owner_ordered_owner_id_fkey", "owner_id").references("owner", "id"));

        assertThat(table0("owner_ordered"))
                .isEqualTo(Scan.HIBERNATE_6 ? expected : expected.plus(check("owner_ordered_place_check", "place>=0")));
    }

    @Test
    @EdgeCase(156)
    void setOfNullables() {
        Table expected = table(
                "owner_words",
                column("owner_id", bigint()).notNull(),
                column("words", varchar(255)),
                foreignKey("owner_words_owner_id_fkey", "owner_id").references("owner", "id"));

        assertThat(table0("owner_words"))
                .isEqualTo(
                        Scan.HIBERNATE_6
                                ? expected
                                : expected.plus(unique("owner_words_owner_id_words_key", "owner_id", "words")));
    }

    @Test
    void embeddables() {
        assertThat(table0("owner_part"))
                .isEqualTo(table(
                        "owner_part",
                        column("amount", integer()).notNull(),
                        column("o", bigint()).notNull(),
                        column("name", varchar(255)),
                        foreignKey("owner_part_o_fkey", "o").references("owner", "id")));
        assertThat(Scan.of(Owner.class).origin("owner_part", "name"))
                .isEqualTo("CollectionsTest$Owner.parts.{element}.name");
    }

    @Test
    void mapWithTextKey() {
        assertThat(table0("owner_labels"))
                .isEqualTo(table(
                        "owner_labels",
                        column("lang", varchar(8)).notNull(),
                        column("owner_id", bigint()).notNull(),
                        column("labels", varchar(255)),
                        primaryKey("owner_labels_pkey", "lang", "owner_id"),
                        foreignKey("owner_labels_owner_id_fkey", "owner_id").references("owner", "id")));
        assertThat(Scan.of(Owner.class).origin("owner_labels", "lang"))
                .isEqualTo("CollectionsTest$Owner.labels.{index}");
    }

    @Test
    void mapWithEnumKeyKeepsItsCheck() {
        assertThat(table0("owner_stock"))
                .isEqualTo(table(
                        "owner_stock",
                        column("stock", integer()).notNull(),
                        column("owner_id", bigint()).notNull(),
                        column("stock_key", varchar(255)).notNull(),
                        primaryKey("owner_stock_pkey", "owner_id", "stock_key"),
                        foreignKey("owner_stock_owner_id_fkey", "owner_id").references("owner", "id"),
                        check("owner_stock_stock_key_check", "stock_KEY in ('S','M')")));
    }

    @Entity(name = "a")
    static class A {
        @Id
        long id;

        @ManyToMany
        Set<B> many;

        @ManyToMany
        @JoinTable(name = "listed")
        List<B> listed;

        @OneToMany
        @JoinTable(name = "ones")
        Set<B> ones;

        @OneToMany
        @JoinColumn(name = "a_id")
        List<B> direct;

        @ManyToOne
        @JoinTable(name = "chosen")
        B chosen;
    }

    @Entity(name = "b")
    static class B {
        @Id
        long id;

        @ManyToMany(mappedBy = "many")
        Set<A> others;
    }

    private static Table joined(String name) {
        return Scan.of(A.class, B.class).table(name);
    }

    @Test
    void manyToMany() {
        assertThat(joined("a_b"))
                .isEqualTo(table(
                        "a_b",
                        column("many_id", bigint()).notNull(),
                        column("others_id", bigint()).notNull(),
                        primaryKey("a_b_pkey", "many_id", "others_id"),
                        foreignKey("a_b_many_id_fkey", "many_id").references("b", "id"),
                        foreignKey("a_b_others_id_fkey", "others_id").references("a", "id")));
    }

    @Test
    @EdgeCase(157)
    void oneToManyThroughATable() {
        Table listed = table(
                "ones",
                column("a_id", bigint()).notNull(),
                column("ones_id", bigint()).notNull(),
                foreignKey("ones_a_id_fkey", "a_id").references("a", "id"),
                foreignKey("ones_ones_id_fkey", "ones_id").references("b", "id"));

        assertThat(joined("ones"))
                .isEqualTo(
                        Scan.HIBERNATE_6
                                ? listed.plus(primaryKey("ones_pkey", "a_id", "ones_id"))
                                        .plus(unique("ones_ones_id_key", "ones_id"))
                                : listed.plus(primaryKey("ones_pkey", "ones_id")));
    }

    @Entity(name = "port")
    static class Left {
        @Id
        long id;

        @ManyToMany
        Set<Right> some;

        @ManyToMany
        Set<Right> others;
    }

    @Entity(name = "starboard")
    static class Right {
        @Id
        long id;
    }

    @Test
    @EdgeCase(211)
    void twoCollectionsInOneTableAreReported() {
        assertThat(Scan.of(Left.class, Right.class).findings())
                .containsExactly(
                        "table port_starboard: holds several collections: dev.aludel.scanner.CollectionsTest$Left"
                                + ".others, dev.aludel.scanner.CollectionsTest$Left.some; give each a @JoinTable of its own");
    }

    @Test
    @EdgeCase(234)
    void listWithoutOrderHasNoKey() {
        assertThat(joined("listed"))
                .isEqualTo(table(
                        "listed",
                        column("a_id", bigint()).notNull(),
                        column("listed_id", bigint()).notNull(),
                        foreignKey("listed_a_id_fkey", "a_id").references("a", "id"),
                        foreignKey("listed_listed_id_fkey", "listed_id").references("b", "id")));
    }

    @Test
    void foreignKeyInTheOtherTable() {
        assertThat(joined("b"))
                .isEqualTo(table(
                        "b",
                        column("a_id", bigint()),
                        column("id", bigint()).notNull(),
                        primaryKey("b_pkey", "id"),
                        foreignKey("b_a_id_fkey", "a_id").references("a", "id")));
        assertThat(Scan.of(A.class, B.class).origin("b", "a_id")).isEqualTo("CollectionsTest$A.direct.{key}");
    }

    @Test
    @EdgeCase(240)
    void manyToOneThroughATable() {
        dev.aludel.schema.Column chosen = column("chosen_id", bigint());

        assertThat(joined("chosen"))
                .isEqualTo(table(
                        "chosen",
                        Scan.HIBERNATE_6 ? chosen : chosen.notNull(),
                        column("id", bigint()).notNull(),
                        primaryKey("chosen_pkey", "id"),
                        foreignKey("chosen_chosen_id_fkey", "chosen_id").references("b", "id"),
                        foreignKey("chosen_id_fkey", "id").references("a", "id")));
    }

    @Test
    void noCheckIsLost() {
        assertThat(Scan.of(Owner.class).schema().tables().stream().flatMap(it -> it.constraints(CheckConstraint.class)))
                .hasSize(Scan.HIBERNATE_6 ? 1 : 2);
    }
}
