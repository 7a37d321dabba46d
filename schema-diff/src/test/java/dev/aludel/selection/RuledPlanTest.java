// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.model.Finding;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.operation.PlanRule;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A team's own rules leave operations out, or put others in their place. */
class RuledPlanTest {

    private static final Table USERS = table("users", column("id", bigint()));

    private static final Schema BEFORE = Schema.empty().with(USERS).with(table("old", column("id", bigint())));

    private static final AddColumn ADD = new AddColumn(QualifiedName.of("users"), column("email", text()));

    private static final DropTable DROP = new DropTable(QualifiedName.of("old"), table("old", column("id", bigint())));

    private static final PlanRule NEVER_DROP =
            (operation, before) -> operation instanceof DropTable ? List.of() : List.of(operation);

    @Test
    void aRuleLeavesOperationsOut() {
        RuledPlan ruled = RuledPlan.of(new Plan(List.of(ADD, DROP)), BEFORE, List.of(NEVER_DROP));

        assertThat(ruled.plan().operations()).containsExactly(ADD);
        assertThat(ruled.target().findTable(QualifiedName.of("old"))).isPresent();
        assertThat(ruled.findings())
                .extracting(Finding::subject, it -> it.message().startsWith("left out by "))
                .containsExactly(org.assertj.core.api.Assertions.tuple("drop table old", true));
    }

    @Test
    void aRulePutsAnotherOperationInItsPlace() {
        PlanRule commented = (operation, before) -> operation instanceof AddColumn add
                ? List.<Operation>of(new AddColumn(
                        add.table(),
                        add.column().comment("since " + before.tables().size() + " tables")))
                : List.of(operation);

        RuledPlan ruled = RuledPlan.of(new Plan(List.of(ADD)), BEFORE, List.of(commented));

        assertThat(ruled.plan().operations())
                .containsExactly(new AddColumn(ADD.table(), ADD.column().comment("since 2 tables")));
        assertThat(ruled.findings()).hasSize(1);
    }

    @Test
    void namesTheRuleThatThrows() {
        PlanRule broken = (operation, before) -> {
            throw new IllegalStateException("no idea");
        };

        assertThatThrownBy(() -> RuledPlan.of(new Plan(List.of(ADD)), BEFORE, List.of(broken)))
                .isInstanceOf(PlanRuleFailedException.class)
                .hasMessageContaining("add column users.email")
                .hasMessageContaining("no idea");
    }

    @Test
    void refusesWhatCanNotRun() {
        PlanRule twice = (operation, before) -> List.of(operation, operation);

        assertThatThrownBy(() -> RuledPlan.of(new Plan(List.of(ADD)), BEFORE, List.of(twice)))
                .isInstanceOf(PlanRuleFailedException.class)
                .hasMessageContaining("can't run");
    }
}
