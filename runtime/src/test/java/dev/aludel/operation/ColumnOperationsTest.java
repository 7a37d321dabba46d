// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.operation.Shop.ORDERS;
import static dev.aludel.operation.Shop.SCHEMA;
import static dev.aludel.operation.Shop.USERS;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.bool;
import static dev.aludel.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnOperationsTest {

    @Test
    void addColumn() {
        var add = new AddColumn(
                USERS, column("active", bool()).notNull().defaultsTo(true).comment("it's on"));

        assertThat(Trial.sql(SCHEMA, add)).isEqualTo("""
                ALTER TABLE users ADD COLUMN active boolean DEFAULT true NOT NULL;
                COMMENT ON COLUMN users.active IS 'it''s on'""");
        assertThat(add.describe()).isEqualTo("add column users.active");
        assertThat(add.hazards()).isEmpty();
    }

    @Test
    void requiredColumnWithoutDefault() {
        assertThat(new AddColumn(USERS, column("name", text()).notNull()).hazards())
                .extracting(Hazard::kind)
                .containsExactly(Hazard.Kind.FAILS_ON_EXISTING_ROWS);
    }

    @Test
    void requiredColumnWithAValueForExistingRows() {
        var add = new AddColumn(USERS, column("name", text()).notNull().existingRows("it's nobody"));

        assertThat(Trial.sql(add)).isEqualTo("""
                ALTER TABLE users ADD COLUMN name text DEFAULT 'it''s nobody' NOT NULL;
                ALTER TABLE users ALTER COLUMN name DROP DEFAULT""");
        assertThat(add.hazards()).isEmpty();
        Column made = add.applyTo(SCHEMA)
                .findTable(USERS)
                .flatMap(it -> it.findColumn("name"))
                .orElseThrow();
        assertThat(made).isEqualTo(column("name", text()).notNull());
    }

    @Test
    void columnThatIsThereAlready() {
        assertThatThrownBy(() -> new AddColumn(USERS, column("age", text())).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("add column users.age: it is there already");
    }

    @Test
    void dropColumn() {
        Schema before = SCHEMA.with(users().plus(column("fax", text()).comment("old")));
        var drop = new DropColumn(USERS, "fax", column("fax", text()).comment("old"));

        assertThat(Trial.sql(before, drop)).isEqualTo("ALTER TABLE users DROP COLUMN fax");
        assertThat(drop.describe()).isEqualTo("drop column users.fax");
        assertThat(drop.hazards()).extracting(Hazard::kind).containsExactly(Hazard.Kind.DELETES_DATA);
        assertThat(new DropColumn(USERS, "g", column("g", text()).generatedAs("email")).hazards())
                .isEmpty();
    }

    @Test
    void dropColumnTakesWhatListsItAlong() {
        Schema after = new DropColumn(USERS, "age", null).applyTo(SCHEMA);

        assertThat(after.findTable(USERS).orElseThrow().indexes()).isEmpty();
        assertThat(after.sequences()).hasSize(1);
        Schema without = new DropColumn(USERS, "email", null).applyTo(SCHEMA);
        assertThat(without.findTable(USERS).orElseThrow().findConstraint("users_email_key"))
                .isEmpty();
    }

    @Test
    void dropColumnByName() {
        var drop = new DropColumn(USERS, "age", null);

        assertThat(drop.inverse())
                .isEqualTo(new Irreversible("column users.age was dropped by name: its definition is not known"));
        assertThat(drop.resolvedAgainst(SCHEMA).definition())
                .isEqualTo(users().findColumn("age").orElseThrow());
        assertThatThrownBy(() -> new DropColumn(USERS, "fax", null).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("drop column users.fax: table users has no column fax");
    }

    @Test
    void renameColumn() {
        var rename = new RenameColumn(USERS, "age", "Years");

        assertThat(Trial.sql(SCHEMA, rename)).isEqualTo("ALTER TABLE users RENAME COLUMN age TO \"Years\"");
        assertThat(rename.describe()).isEqualTo("rename column users.age to Years");
        Schema after = rename.applyTo(SCHEMA);
        assertThat(after.findTable(USERS).orElseThrow().indexes().get(0).columns())
                .containsExactly("Years");
        assertThat(after.sequences().get(0).ownedBy()).hasToString("users.Years");
        assertThatThrownBy(() -> new RenameColumn(USERS, "age", "email").applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("there is a column email already");
    }

    @Test
    void renameColumnThatAForeignKeyRefersTo() {
        var rename = new RenameColumn(USERS, "id", "user_number");

        assertThat(Trial.sql(SCHEMA, rename)).isEqualTo("ALTER TABLE users RENAME COLUMN id TO user_number");
        Table orders = rename.applyTo(SCHEMA).findTable(ORDERS).orElseThrow();
        assertThat(orders.constraints(ForeignKey.class))
                .extracting(ForeignKey::targetColumns)
                .containsExactly(List.of("user_number"));
    }

    @Test
    void tableThatIsNotThere() {
        assertThatThrownBy(() -> new AddColumn(Shop.USERS.sibling("nobody"), column("a", bigint())).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("add column nobody.a: there is no table nobody");
    }

    private static Table users() {
        return SCHEMA.findTable(USERS).orElseThrow();
    }
}
