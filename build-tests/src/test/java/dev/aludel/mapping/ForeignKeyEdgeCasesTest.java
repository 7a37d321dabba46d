// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.mapping.AdoptedDatabase.messages;
import static dev.aludel.mapping.AdoptedDatabase.unmanaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MigrationException;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.scratch.Proof;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.SQLException;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The foreign keys of a database that others made, and of one that changes. */
@PostgresTest
class ForeignKeyEdgeCasesTest {

    private static final String PARENT = "create table parent (id bigint not null primary key)";

    private static final String CHILD = "create table child (id bigint not null primary key, parent_id bigint%s)";

    @Entity
    @Table(name = "parent")
    static class Parent {
        @Id
        Long id;
    }

    @Entity
    @Table(name = "child")
    static class Child {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "parent_id")
        Parent parent;
    }

    @Entity
    @Table(name = "child")
    static class LooseChild {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "parent_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Parent parent;
    }

    @Entity
    @Table(name = "child")
    static class PlainChild {
        @Id
        Long id;

        @Column(name = "parent_id")
        Long parent;
    }

    @Entity
    @Table(name = "child")
    static class DefinedChild {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(
                name = "parent_id",
                foreignKey =
                        @ForeignKey(
                                name = "to_parent",
                                foreignKeyDefinition = "foreign key (parent_id) references parent (id) match full "
                                        + "on delete set null deferrable initially deferred"))
        Parent parent;
    }

    @Entity
    @Table(name = "child")
    static class NullingChild {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "parent_id")
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Parent parent;
    }

    @Entity
    @Table(name = "child")
    static class UnlikeChild {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "parent_id", columnDefinition = "varchar(20)")
        Parent parent;
    }

    /** Two columns that are a key. */
    static class PairKey implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        Long id;

        @Nullable
        Integer part;
    }

    @Entity
    @Table(name = "parent")
    @IdClass(PairKey.class)
    static class PairParent {
        @Id
        Long id;

        @Id
        Integer part;
    }

    @Entity
    @Table(name = "child")
    static class PairChild {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "parent_id", referencedColumnName = "id")
        @JoinColumn(name = "parent_part", referencedColumnName = "part")
        PairParent parent;
    }

    private static AdoptedDatabase family(TestDatabase live, TestDatabase scratch, String reference, String... more)
            throws SQLException {
        return new AdoptedDatabase(live, scratch)
                .given(PARENT, CHILD.formatted(reference))
                .given(more);
    }

    @Test
    @EdgeCase({158, 160, 169})
    void whatTheDatabaseSaysOfAForeignKeyStays(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = family(
                live,
                scratch,
                "",
                "insert into child values (1, 7)",
                "alter table child add constraint fknh8 foreign key (parent_id) references parent match full "
                        + "on update cascade deferrable not valid");

        Reconciliation compared = database.quietAt(Parent.class, Child.class);

        assertThat(unmanaged(compared)).isEmpty();
        assertThat(messages(compared)).anyMatch(it -> it.startsWith("constraint child.fknh8: the database says more"));
    }

    @Test
    @EdgeCase({163, 255})
    void whatTheDatabaseDoesOnDeleteStaysWhereTheModelSaysNothing(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        AdoptedDatabase database = family(
                live,
                scratch,
                " constraint by_hand references parent on update cascade on delete cascade",
                "comment on constraint by_hand on child is 'why'");

        assertThat(messages(database.quietAt(Parent.class, Child.class)))
                .anyMatch(it -> it.startsWith("constraint child.by_hand: the database says more"));
        assertThat(database.follow(Parent.class, NullingChild.class))
                .containsExactly("drop foreign key by_hand on child", "add foreign key by_hand on child");
        assertThat(database.catalog().toString()).contains("ON UPDATE CASCADE ON DELETE SET NULL comment 'why'");
    }

    @Test
    @EdgeCase(163)
    void whatOurForeignKeyDoesOnDeleteIsTheModels(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = family(live, scratch, " constraint by_hand references parent on delete cascade")
                .owned("constraint child.by_hand");

        assertThat(database.follow(Parent.class, Child.class))
                .containsExactly("drop foreign key by_hand on child", "add foreign key by_hand on child");
        assertThat(database.catalog().toString()).doesNotContain("ON DELETE");
    }

    @Test
    @EdgeCase(163)
    void theColumnsThatADeleteEmptiesStay(TestDatabase live, TestDatabase scratch) throws SQLException {
        String columns = " references parent on delete set null (parent_id)";
        if (live.serverVersion() < 150_000) {
            assertThatThrownBy(() -> family(live, scratch, columns)).hasMessageContaining("syntax error");
            return;
        }
        family(live, scratch, columns).quietAt(Parent.class, Child.class);
    }

    @Test
    @EdgeCase({161, 162})
    void foreignKeysThatNoEntityAsksForAreLeft(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = family(live, scratch, " references parent");

        assertThat(unmanaged(database.quietAt(Parent.class, LooseChild.class)))
                .containsExactly("constraint child.child_parent_id_fkey");
        assertThat(unmanaged(database.quietAt(Parent.class, PlainChild.class)))
                .containsExactly("constraint child.child_parent_id_fkey");
    }

    @Test
    @EdgeCase({163, 164})
    void aDefinitionIsComparedByWhatItMeans(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database =
                family(live, scratch, " constraint to_parent references parent match full on delete set null");

        assertThat(database.follow(Parent.class, DefinedChild.class))
                .containsExactly("drop foreign key to_parent on child", "add foreign key to_parent on child");
        assertThat(database.catalog().toString())
                .contains("MATCH FULL ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED");
    }

    @Test
    @EdgeCase(166)
    void thePairsOfColumnsCountNotTheirOrder(TestDatabase live, TestDatabase scratch) throws SQLException {
        new AdoptedDatabase(live, scratch)
                .given(
                        "create table parent (id bigint not null, part integer not null, primary key (part, id))",
                        "create table child (id bigint not null primary key, parent_id bigint, parent_part integer, "
                                + "foreign key (parent_part, parent_id) references parent (part, id))")
                .quietAt(PairParent.class, PairChild.class);
    }

    @Test
    @EdgeCase(167)
    void aForeignKeyBetweenUnlikeTypesIsRefused(TestDatabase live, TestDatabase scratch) throws SQLException {
        Proof proof = new AdoptedDatabase(live, scratch).given(PARENT).proof(Parent.class, UnlikeChild.class);

        assertThat(proof.outcome()).isEqualTo(Proof.Outcome.REFUTED);
        assertThat(proof.residue()).anyMatch(it -> it.contains("cannot be implemented"));
    }

    @Test
    @EdgeCase(168)
    void orphansAreFoundBefore(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = family(live, scratch, "", "insert into child values (1, 7)");

        assertThat(database.warnings(Parent.class, Child.class))
                .containsExactly("will fail on this database: a row of child has parent_id without a row of parent");
    }

    @Test
    @EdgeCase(170)
    void aForeignKeyOutOfTheSchemaIsKept(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = family(
                live,
                scratch,
                " references parent",
                "create schema elsewhere",
                "create table elsewhere.thing (id bigint primary key)",
                "alter table child add constraint out foreign key (id) references elsewhere.thing");

        assertThat(unmanaged(database.quietAt(Parent.class, Child.class))).containsExactly("constraint child.out");
    }

    @Test
    @EdgeCase(171)
    void ofTwoForeignKeysThatSayTheSameNoneIsDropped(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = family(
                live,
                scratch,
                " constraint one references parent",
                "alter table child add constraint two foreign key (parent_id) references parent");

        assertThat(unmanaged(database.quietAt(Parent.class, Child.class))).containsExactly("constraint child.two");
    }

    @Test
    @EdgeCase(174)
    void foreignKeysToADroppedTableAreDroppedByThemselves(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = family(live, scratch, " references parent").owned("table parent");

        Reconciliation compared = database.compare(PlainChild.class);

        assertThat(messages(compared))
                .containsExactly("constraint child.child_parent_id_fkey: goes with the table parent that it refers to");
        assertThat(database.follow(PlainChild.class))
                .containsExactly("drop foreign key child_parent_id_fkey on child", "drop table parent");
    }

    @Test
    @EdgeCase({175, 197})
    void foreignKeysMakeWayForAnotherPrimaryKey(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database =
                family(live, scratch, " references parent").owned("constraint child.child_parent_id_fkey");

        assertThat(database.follow(PairParent.class, PairChild.class))
                .containsExactly(
                        "drop foreign key child_parent_id_fkey on child",
                        "drop primary key parent_pkey on parent",
                        "add column child.parent_part",
                        "add column parent.part",
                        "add primary key parent_pkey on parent",
                        "add foreign key child_parent_part_parent_id_fkey on child");
    }

    @Test
    void aForeignKeyToADeferrableKeyIsRefusedUnlessTheModelMadeTheKey(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given("create table parent (id bigint not null primary key deferrable)", CHILD.formatted(""));

        assertThatThrownBy(() -> database.compare(Parent.class, Child.class))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("parent_pkey of table parent, which is DEFERRABLE");

        database.owned("constraint parent.parent_pkey");
        assertThat(database.follow(Parent.class, Child.class))
                .containsExactly(
                        "drop primary key parent_pkey on parent",
                        "add primary key parent_pkey on parent",
                        "add foreign key child_parent_id_fkey on child");
    }

    @Entity
    @Immutable
    @Table(name = "v_customer")
    static class SeenCustomer {
        @Id
        Long id;
    }

    @Entity
    @Table(name = "purchase")
    static class Purchase {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "customer_id")
        SeenCustomer customer;
    }

    @Test
    @EdgeCase({13, 226})
    void aForeignKeyToAViewIsNotMade(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = new AdoptedDatabase(live, scratch)
                .given(
                        "create table customer (id bigint primary key)",
                        "create view v_customer as select id from customer",
                        "create table purchase (id bigint not null primary key, customer_id bigint)");

        Reconciliation compared = database.quietAt(SeenCustomer.class, Purchase.class);

        assertThat(messages(compared)).anyMatch(it -> it.contains("v_customer, which is no table of the database"));
        database.given("drop table purchase", "drop view v_customer");
        database.given("create materialized view v_customer as select id from customer");
        assertThat(database.follow(SeenCustomer.class, Purchase.class)).containsExactly("create table purchase");
    }

    @Test
    @EdgeCase({228, 170})
    void aForeignKeyToAPartitionThatIsThereStays(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared = new AdoptedDatabase(live, scratch)
                .given(
                        "create table customer (id bigint not null primary key) partition by range (id)",
                        "create table v_customer partition of customer for values from (1) to (9)",
                        "create table purchase (id bigint not null primary key, "
                                + "customer_id bigint references v_customer)")
                .quietAt(SeenCustomer.class, Purchase.class);

        assertThat(unmanaged(compared)).containsExactly("table customer");
    }
}
