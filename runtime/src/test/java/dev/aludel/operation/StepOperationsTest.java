// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.operation.Shop.ORDERS;
import static dev.aludel.operation.Shop.SCHEMA;
import static dev.aludel.operation.Shop.USERS;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.ObjectKey;
import dev.aludel.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepOperationsTest {

    private static final DataStep CODE = new DataStep() {};

    @Test
    void execute() {
        var execute = new Execute("\n  UPDATE t\n  SET a = ?", List.of(1), null);

        assertThat(execute.statements()).containsExactly(new Statement("\n  UPDATE t\n  SET a = ?", List.of(1)));
        assertThat(execute.describe()).isEqualTo("execute UPDATE t");
        assertThat(execute.applyTo(SCHEMA)).isEqualTo(SCHEMA);
        assertThat(execute.inverse()).isEqualTo(new Irreversible("SQL has no inverse of its own: UPDATE t"));
    }

    @Test
    void executeThatDeclaresItsEffect() {
        var drop = new DropTable(ORDERS, null);
        var execute = new Execute("DROP TABLE orders", List.of(), List.of(drop));

        assertThat(execute.applyTo(SCHEMA)).isEqualTo(drop.applyTo(SCHEMA));
        assertThat(execute.statements()).containsExactly(Statement.of("DROP TABLE orders"));
        assertThat(execute.tables()).containsExactly(ORDERS);
    }

    @Test
    void dataIsToldByItsName() {
        var data = new Data("fill", CODE);

        assertThat(data).isEqualTo(new Data("fill", new DataStep() {})).isNotEqualTo(new Data("empty", CODE));
        assertThat(data).hasSameHashCodeAs(new Data("fill", new DataStep() {}));
        assertThat(data.actions()).containsExactly(new Action.Code(data, CODE));
        assertThat(data.statements()).isEmpty();
        assertThat(data.applyTo(SCHEMA)).isEqualTo(SCHEMA);
        assertThat(data.inverse()).isEqualTo(new Irreversible("data step \"fill\" has no inverse of its own"));
    }

    @Test
    void databaseOnlyIsWhatItHolds() {
        var index = new CreateIndex(USERS, index("i", "age"));
        var column = new AddColumn(USERS, column("fax", text()).notNull());
        var block = new DatabaseOnly(List.of(column, index));

        assertThat(Trial.sql(SCHEMA, block)).isEqualTo("""
                ALTER TABLE users ADD COLUMN fax text NOT NULL;
                CREATE INDEX i ON users (age)""");
        assertThat(block.inverse()).isEqualTo(new DatabaseOnly(List.of(index.inverse(), column.inverse())));
        assertThat(block.tables()).containsExactly(USERS);
        assertThat(block.hazards()).hasSize(2);
        assertThat(block.describe()).isEqualTo("add column users.fax, create index i on users");
    }

    @Test
    void databaseOnlyCompletesWhatItHolds() {
        var block = new DatabaseOnly(List.of(new DropIndex(USERS, "users_age_idx", null)));

        assertThat(block.resolvedAgainst(SCHEMA))
                .isEqualTo(new DatabaseOnly(
                        List.of(new DropIndex(USERS, "users_age_idx", index("users_age_idx", "age")))));
    }

    @Test
    void codeInsideABlockRunsToo() {
        var data = new Data("fill", CODE);
        var execute = new Execute("SELECT 1", List.of(), null);

        assertThat(new Plan(List.of(new DatabaseOnly(List.of(data, execute)))).actions())
                .containsExactly(new Action.Code(data, CODE), new Action.Sql(execute, Statement.of("SELECT 1")));
    }

    @Test
    void changeOwner() {
        var change = new ChangeOwner(ObjectKey.table(USERS), true);

        assertThat(Trial.sql(SCHEMA, change)).isEmpty();
        assertThat(change.describe()).isEqualTo("table users is the model's");
        assertThat(change.inverse().describe()).isEqualTo("table users is the database's");
    }

    @Test
    void irreversible() {
        var irreversible = new Irreversible("rows are gone");

        assertThat(irreversible.inverse()).isEqualTo(irreversible);
        assertThat(irreversible.describe()).isEqualTo("irreversible: rows are gone");
        assertThatThrownBy(() -> irreversible.applyTo(SCHEMA)).isInstanceOf(InapplicableOperationException.class);
    }

    @Test
    void irreversibleIsFoundInsideABlock() {
        var block = new DatabaseOnly(List.of(new Execute("SELECT 1", List.of(), null)));

        assertThat(new Plan(List.of(block)).irreversible()).isEmpty();
        assertThat(new Plan(List.of(block)).inverse().irreversible())
                .contains(new Irreversible("SQL has no inverse of its own: SELECT 1"));
    }
}
