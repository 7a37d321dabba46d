// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.operation.Shop.ORDERS;
import static dev.aludel.operation.Shop.SCHEMA;
import static dev.aludel.operation.Shop.USERS;
import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.IndexKey.key;
import static dev.aludel.schema.IndexKey.keyExpression;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.operation.Hazard.Kind;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import org.junit.jupiter.api.Test;

class ConstraintAndIndexOperationsTest {

    @Test
    void addConstraints() {
        assertThat(added(primaryKey("orders_pkey", "id", "user_id")))
                .isEqualTo("ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id, user_id)");
        assertThat(added(unique("orders_key", "id").withNullsNotDistinct().deferred(Deferrability.DEFERRABLE)))
                .isEqualTo("ALTER TABLE orders ADD CONSTRAINT orders_key UNIQUE NULLS NOT DISTINCT (id) DEFERRABLE");
        assertThat(added(check("Orders' check", "id > 0 AND (user_id <> 3)")))
                .isEqualTo("ALTER TABLE orders ADD CONSTRAINT \"Orders' check\" CHECK (id > 0 AND (user_id <> 3))");
        assertThat(added(foreignKey("f", "user_id", "id")
                        .references("audit.other", "a", "order")
                        .onDelete(ReferentialAction.SET_NULL)
                        .onUpdate(ReferentialAction.RESTRICT)
                        .deferred(Deferrability.INITIALLY_DEFERRED)))
                .isEqualTo("""
                        ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id, id) REFERENCES audit.other (a, "order")\
                         ON DELETE SET NULL ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED""");
    }

    private static String added(Constraint constraint) {
        var add = new AddConstraint(ORDERS, constraint);
        assertThat(add.hazards())
                .extracting(Hazard::kind)
                .containsExactly(Kind.FAILS_ON_EXISTING_ROWS, Kind.BLOCKS_WRITES);
        return Trial.sql(SCHEMA, add);
    }

    @Test
    void nullsNotDistinctNeedsFifteen() {
        assertThat(new AddConstraint(ORDERS, unique("k", "id").withNullsNotDistinct()).minimumVersion())
                .isEqualTo(150000);
        assertThat(new CreateIndex(ORDERS, index("i", "id").withNullsNotDistinct()).minimumVersion())
                .isEqualTo(150000);
        assertThat(new AddConstraint(ORDERS, unique("k", "id")).minimumVersion())
                .isZero();
    }

    @Test
    void constraintThatDoesNotFit() {
        assertThatThrownBy(() -> new AddConstraint(USERS, unique("users_email_key", "id")).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("add unique constraint users_email_key on users: it is there already");
        assertThatThrownBy(() -> new AddConstraint(USERS, unique("k", "fax")).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("table users has no column fax");
    }

    @Test
    void dropConstraint() {
        Constraint key = unique("users_email_key", "email");
        var drop = new DropConstraint(USERS, "users_email_key", key);

        assertThat(Trial.sql(SCHEMA, drop)).isEqualTo("ALTER TABLE users DROP CONSTRAINT users_email_key");
        assertThat(drop.describe()).isEqualTo("drop unique constraint users_email_key on users");
        var byName = new DropConstraint(USERS, "users_email_key", null);
        assertThat(byName.resolvedAgainst(SCHEMA)).isEqualTo(drop);
        assertThat(byName.inverse()).isInstanceOf(Irreversible.class);
        assertThatThrownBy(() -> new DropConstraint(USERS, "x", null).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("there is no such constraint");
    }

    @Test
    void renameConstraint() {
        var rename = new RenameConstraint(USERS, "users_email_key", "select");

        assertThat(Trial.sql(SCHEMA, rename))
                .isEqualTo("ALTER TABLE users RENAME CONSTRAINT users_email_key TO \"select\"");
        assertThat(rename.describe()).isEqualTo("rename constraint users_email_key on users to select");
        assertThatThrownBy(() -> new RenameConstraint(USERS, "users_email_key", "users_pkey").applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class);
    }

    @Test
    void createIndexes() {
        assertThat(created(index("i", "age"))).isEqualTo("CREATE INDEX i ON users (age)");
        assertThat(created(index(
                        "i",
                        key("age").desc(),
                        key("email").withNullsFirst(),
                        key("id").desc().withNullsLast())))
                .isEqualTo("CREATE INDEX i ON users (age DESC, email NULLS FIRST, id DESC NULLS LAST)");
        assertThat(created(index("i", keyExpression("lower(email)").using("text_pattern_ops"))
                        .withUnique()
                        .including("age")
                        .withNullsNotDistinct()
                        .where("age > 18")))
                .isEqualTo("""
                        CREATE UNIQUE INDEX i ON users ((lower(email)) text_pattern_ops) INCLUDE (age)\
                         NULLS NOT DISTINCT WHERE age > 18""");
        assertThat(created(index("i", "age").using("gin"))).isEqualTo("CREATE INDEX i ON users USING gin (age)");
    }

    private static String created(Index index) {
        var create = new CreateIndex(USERS, index);
        assertThat(create.hazards()).extracting(Hazard::kind).endsWith(Kind.BLOCKS_WRITES);
        return Trial.sql(SCHEMA, create);
    }

    @Test
    void dropIndex() {
        var drop = new DropIndex(USERS, "users_age_idx", index("users_age_idx", "age"));

        assertThat(Trial.sql(SCHEMA, drop)).isEqualTo("DROP INDEX users_age_idx");
        assertThat(Trial.sql(new DropIndex(new QualifiedName("audit", "t"), "I", null)))
                .isEqualTo("DROP INDEX audit.\"I\"");
        assertThat(new DropIndex(USERS, "users_age_idx", null).resolvedAgainst(SCHEMA))
                .isEqualTo(drop);
    }

    @Test
    void renameIndex() {
        var rename = new RenameIndex(USERS, "users_age_idx", "users_years_idx");

        assertThat(Trial.sql(SCHEMA, rename)).isEqualTo("ALTER INDEX users_age_idx RENAME TO users_years_idx");
        assertThat(rename.describe()).isEqualTo("rename index users_age_idx on users to users_years_idx");
    }
}
