// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.Reconciler;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.ObjectKey;
import dev.aludel.scratch.PostgresExpressionReader;
import dev.aludel.snapshot.SnapshotReader;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Types that a person has made: domains under columns of entities, enum types that no entity has. */
@PostgresTest
class UserTypesAcceptanceTest {

    @Entity
    @Table(name = "measures")
    static class Plain {
        @Id
        long id;

        Integer weight;
    }

    @Entity
    @Table(name = "measures")
    static class Stated {
        @Id
        long id;

        @Column(columnDefinition = "positive")
        Integer weight;
    }

    @Test
    @EdgeCase(53)
    void domainIsKept(TestDatabase database) throws SQLException {
        database.execute(
                "create domain positive as integer check (value > 0)",
                "create table measures (id bigint primary key, weight positive)");

        assertThat(reconciled(database, Plain.class, Ownership.none()).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "is of domain positive over integer, which the entity asks for; kept. To replace it, write"
                                + " op.alterColumn");
        assertThat(plan(database, Plain.class, Ownership.none()).operations()).isEmpty();
        assertThat(plan(database, Stated.class, Ownership.none()).operations()).isEmpty();
        assertThat(reconciled(database, Stated.class, Ownership.none()).findings())
                .isEmpty();
    }

    @Test
    @EdgeCase(112)
    void enumTypeThatNoEntityHasGoesOnlyIfTheModelMadeItAndNoColumnHasIt(TestDatabase database) throws SQLException {
        database.execute(
                "create table measures (id bigint primary key, weight integer)",
                "create type mine as enum ('a')",
                "create type theirs as enum ('a')",
                "create type used as enum ('a')",
                "create table other (u used[])");
        Ownership ownership = Ownership.of(Set.of(key("enum mine"), key("enum used"), key("table measures")), Set.of());

        assertThat(plan(database, Plain.class, ownership).operations())
                .extracting(it -> it.describe())
                .containsExactly("drop enum mine");
        assertThat(reconciled(database, Plain.class, ownership).unmanaged())
                .extracting(ObjectKey::toString)
                .contains("enum theirs");
    }

    private static ObjectKey key(String text) {
        return ObjectKey.parse(text).orElseThrow();
    }

    private static Plan plan(TestDatabase database, Class<?> entity, Ownership ownership) throws SQLException {
        Reconciliation reconciliation = reconciled(database, entity, ownership);
        return new SchemaDiffer().plan(reconciliation.live(), reconciliation.target());
    }

    private static Reconciliation reconciled(TestDatabase database, Class<?> entity, Ownership ownership)
            throws SQLException {
        try (var connection = database.open()) {
            var snapshot = new SnapshotReader().read(connection, new SnapshotRequest("public", List.of(), Set.of()));
            var canonicalizer = new Canonicalizer(new PostgresExpressionReader(connection, "public"));
            return new Reconciler(canonicalizer, ownership)
                    .reconcile(EntityModel.of("measures", entity).scan(snapshot.serverVersion()), snapshot);
        }
    }
}
