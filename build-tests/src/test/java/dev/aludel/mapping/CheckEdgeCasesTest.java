// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.mapping.AdoptedDatabase.messages;
import static dev.aludel.mapping.AdoptedDatabase.unmanaged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.reconcile.Reconciliation;
import dev.aludel.scratch.Proof;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.Test;

/** The checks of a database that others made, and of one that changes. */
@PostgresTest
@SuppressWarnings("deprecation") // Hibernate 6.6 has no other way to say @Check.
class CheckEdgeCasesTest {

    private static final String GAUGE =
            "create table gauge (id bigint not null primary key, low integer%s, high integer%s)";

    @Entity
    @Table(name = "gauge")
    @Check(constraints = "low <> high")
    static class Gauge {
        @Id
        Long id;

        @Check(constraints = "low between 1 and 5")
        Integer low;

        @Check(constraints = "high in (7, 8)")
        Integer high;
    }

    @Entity
    @Table(name = "gauge")
    @Check(name = "ordered", constraints = "low <= high")
    static class NamedGauge {
        @Id
        Long id;

        Integer low;

        Integer high;
    }

    @Entity
    @Table(name = "gauge")
    static class LowGauge {
        @Id
        Long id;

        Integer low;
    }

    @Entity
    @Table(name = "gauge")
    static class LongGauge {
        @Id
        Long id;

        @Column(name = "low")
        Long low;

        Integer high;
    }

    @Entity
    @Table(name = "gauge")
    @Check(name = "fine", constraints = "is_fine(low)")
    static class JudgedGauge {
        @Id
        Long id;

        Integer low;

        Integer high;
    }

    @Entity
    @Table(name = "other_gauge")
    @Check(name = "ordered", constraints = "low <= 9")
    static class OtherGauge {
        @Id
        Long id;

        Integer low;
    }

    @Entity
    @Table(name = "shelf")
    static class Shelf {
        @Id
        Long id;

        @ElementCollection
        @CollectionTable(name = "shelf_books", joinColumns = @JoinColumn(name = "shelf_id"))
        @OrderColumn(name = "place")
        List<Integer> books;
    }

    @Entity
    @Table(name = "animal")
    @Inheritance
    @DiscriminatorValue("Animal")
    static class Animal {
        @Id
        Long id;
    }

    @Entity
    @DiscriminatorValue("Cat")
    static class Cat extends Animal {}

    @Entity
    @DiscriminatorValue("Dog")
    static class Dog extends Animal {
        @Column(nullable = false)
        String name;
    }

    private static String gauge(String low, String high) {
        return GAUGE.formatted(low, high);
    }

    @Test
    @EdgeCase({129, 130, 131, 133})
    void unnamedChecksAreMatchedByWhatTheyMean(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(
                        gauge(" constraint x check (low >= 1 and low <= 5)", ""),
                        "alter table gauge add check (high = any (array[7, 8]))",
                        "alter table gauge add check (low != high)");

        assertThat(unmanaged(database.quietAt(Gauge.class))).isEmpty();
    }

    @Test
    @EdgeCase(132)
    void aNamedCheckOfAnotherConditionIsReplaced(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(
                        gauge("", ", constraint ordered check (low < high)"),
                        "comment on constraint ordered on gauge is 'why'");

        assertThat(database.follow(NamedGauge.class))
                .containsExactly("drop check ordered on gauge", "add check ordered on gauge");
        assertThat(database.catalog().toString()).contains("CHECK ((low <= high)) comment 'why'");
    }

    @Test
    @EdgeCase(134)
    void theCheckOfAnOrderColumnComesWithAQuestion(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table shelf (id bigint not null primary key)",
                        "create table shelf_books (shelf_id bigint not null references shelf, place integer not null, "
                                + "books integer, primary key (place, shelf_id))",
                        "insert into shelf values (1)",
                        "insert into shelf_books values (1, -1, 7)");

        if (checksOrder()) {
            assertThat(database.warnings(Shelf.class)).anyMatch(it -> it.contains("place"));
            database.given("delete from shelf_books");
            assertThat(database.follow(Shelf.class)).contains("add check shelf_books_place_check on shelf_books");
        } else {
            database.quietAt(Shelf.class);
        }
    }

    @Test
    @EdgeCase({135, 136})
    void theChecksOfASingleTableFollowItsClasses(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch);
        database.follow(Animal.class, Cat.class);
        database.owned("constraint animal.animal_dtype_check");

        List<String> operations = database.follow(Animal.class, Cat.class, Dog.class);

        assertThat(operations).contains("add column animal.name");
        if (checksOrder()) {
            assertThat(operations)
                    .contains("drop check animal_dtype_check on animal", "add check animal_dtype_check on animal");
            assertThat(database.catalog().toString()).contains("'Dog'");
        }
    }

    @Test
    @EdgeCase({137, 255})
    void whatIsNotValidOrNotInheritedStaysSo(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(
                        gauge("", ""),
                        "insert into gauge values (1, 9, 3)",
                        "alter table gauge add constraint ordered check (low <= high) not valid",
                        "alter table gauge add constraint small check (low < 100) no inherit",
                        "comment on constraint ordered on gauge is 'old rows are wrong'");
        database.quietAt(NamedGauge.class);

        assertThat(database.follow(LongGauge.class))
                .containsExactly(
                        "drop check ordered on gauge",
                        "drop check small on gauge",
                        "alter column gauge.low: integer -> bigint",
                        "add check ordered on gauge",
                        "add check small on gauge");
        assertThat(database.catalog().toString())
                .contains("CHECK ((low <= high)) NOT VALID comment 'old rows are wrong'", "NO INHERIT");
    }

    @Test
    @EdgeCase(138)
    void oneNameOnTwoTablesIsTwoChecks(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(
                        gauge("", ", constraint ordered check (low <= high)"),
                        "create table other_gauge (id bigint not null primary key, low integer "
                                + "constraint ordered check (low <= 8))");

        assertThat(database.follow(NamedGauge.class, OtherGauge.class))
                .containsExactly("drop check ordered on other_gauge", "add check ordered on other_gauge");
    }

    @Test
    @EdgeCase(139)
    void aCheckOfAFunctionThatIsNotThereCannotBeCompared(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch).given(gauge("", ""));
        Proof proof = database.proof(JudgedGauge.class);

        assertThat(proof.outcome()).isEqualTo(Proof.Outcome.REFUTED);
        assertThat(proof.residue()).anyMatch(it -> it.contains("is_fine"));

        database.given(
                "create function is_fine(integer) returns boolean immutable language sql as 'select $1 > 0'",
                "alter table gauge add constraint fine check (is_fine(low))");
        database.quietAt(JudgedGauge.class);
    }

    @Test
    @EdgeCase(140)
    void aCheckOfSeveralColumnsIsDroppedBeforeOneOfThem(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(gauge("", ", constraint ordered check (low <= high)"))
                .owned("column gauge.high");

        assertThat(database.follow(LowGauge.class))
                .containsExactly("drop check ordered on gauge", "drop column gauge.high");
    }

    @Test
    @EdgeCase(141)
    void checksOfTheDatabaseAreLeft(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared = new AdoptedDatabase(live, scratch)
                .given(gauge(" check (low > 0)", ""))
                .quietAt(LowGauge.class);

        assertThat(unmanaged(compared)).containsExactly("column gauge.high", "constraint gauge.gauge_low_check");
        assertThat(messages(compared)).isEmpty();
    }

    /** Hibernate 6.6 makes none of these checks. */
    private static boolean checksOrder() {
        return !EntityModel.HIBERNATE_6;
    }
}
