// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.operation.Operation;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts of a difference: by pattern, and a few tables at a time. */
class SelectionTest {

    private static final Table USERS = table("users", column("id", bigint()).notNull(), primaryKey("users_pkey", "id"));

    private static final Table LOGS = table("legacy_logs", column("line", text()));

    private static final Schema LIVE = Schema.empty().with(USERS).with(LOGS);

    private static final Schema TARGET = Schema.empty()
            .with(Sequence.sequence("users_seq"))
            .with(Sequence.sequence("orders_seq"))
            .with(USERS.plus(column("email", text())).plus(index("users_email_idx", "email")))
            .with(table(
                    "orders",
                    column("id", bigint()).notNull(),
                    column("user_id", bigint()),
                    column("note", text()),
                    foreignKey("orders_user_id_fkey", "user_id").references("users", "id"),
                    index("orders_note_idx", "note")))
            .with(table(
                    "items",
                    column("order_id", bigint()),
                    foreignKey("items_order_id_fkey", "order_id").references("orders", "id")));

    @Test
    void takesEverythingUnlessToldOtherwise() {
        var whole = new Reconciliation(LIVE, TARGET, List.of(), List.of(), Map.of(), List.of());

        assertThat(Selection.all().applied(whole)).isSameAs(whole);
    }

    @Test
    void leavesExcludedTablesAsTheyAre() {
        assertThat(plan(new Selection(List.of(), patterns("legacy_*", "items", "orders*"), Set.of())))
                .containsExactlyInAnyOrder(
                        "create sequence users_seq", "add column users.email", "create index users_email_idx on users");
    }

    @Test
    void comparesOnlyWhatIsIncluded() {
        assertThat(plan(new Selection(patterns("users*"), List.of(), Set.of())))
                .containsExactlyInAnyOrder(
                        "create sequence users_seq", "add column users.email", "create index users_email_idx on users");
    }

    @Test
    void leavesPartsOfTablesAsTheyAre() {
        assertThat(plan(new Selection(
                        List.of(), patterns("index:*_note_idx", "column:users.email", "table:legacy_?ogs"), Set.of())))
                .containsExactlyInAnyOrder(
                        "create sequence orders_seq",
                        "create sequence users_seq",
                        "create table items",
                        "create table orders");
    }

    @Test
    void takesSomeTablesWithTheirSequences() {
        assertThat(plan(new Selection(List.of(), List.of(), Set.of(QualifiedName.of("orders")))))
                .containsExactlyInAnyOrder("create sequence orders_seq", "create table orders");
    }

    @Test
    void refusesATableWithoutTheOneItRefersTo() {
        var onlyItems = new Selection(List.of(), List.of(), Set.of(QualifiedName.of("items")));

        assertThatThrownBy(() -> plan(onlyItems))
                .isInstanceOf(SelectionNotPossibleException.class)
                .hasMessageContaining("items_order_id_fkey of items refers to orders")
                .hasMessageContaining("ALU-350");
    }

    @Test
    void refusesANameThatIsNowhere() {
        var typo = new Selection(List.of(), List.of(), Set.of(QualifiedName.of("user")));

        assertThatThrownBy(() -> plan(typo)).hasMessageContaining("--only names user");
    }

    private static List<String> plan(Selection selection) {
        Reconciliation part =
                selection.applied(new Reconciliation(LIVE, TARGET, List.of(), List.of(), Map.of(), List.of()));
        return new SchemaDiffer()
                .plan(part.live(), part.target()).operations().stream()
                        .map(Operation::describe)
                        .toList();
    }

    private static List<ObjectPattern> patterns(String... texts) {
        return Stream.of(texts)
                .map(it -> ObjectPattern.parse(it, "public").orElseThrow())
                .toList();
    }
}
