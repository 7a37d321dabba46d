// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Plan;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A migration that does several things at once is taken apart. */
class UnrelatedPartsTest {

    private static final Schema BEFORE = Schema.empty()
            .with(table("users", column("id", bigint()).notNull(), primaryKey("users_pkey", "id")))
            .with(table("prices", column("id", bigint())));

    @Test
    void tablesThatReferToEachOtherBelongTogether() {
        var plan = new Plan(List.of(
                new AddColumn(QualifiedName.of("users"), column("email", text())),
                new AddColumn(QualifiedName.of("prices"), column("tax", bigint())),
                new CreateTable(table(
                        "orders",
                        column("user_id", bigint()),
                        foreignKey("orders_user_id_fkey", "user_id").references("users", "id")))));

        assertThat(UnrelatedParts.of(plan, BEFORE, plan.applyTo(BEFORE)))
                .containsExactly(
                        Set.of(QualifiedName.of("orders"), QualifiedName.of("users")),
                        Set.of(QualifiedName.of("prices")));
    }

    @Test
    void nothingHasNoParts() {
        assertThat(UnrelatedParts.of(Plan.empty(), BEFORE, BEFORE)).isEmpty();
    }
}
