// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Sequence.sequence;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** A small schema that operations are tried on. */
final class Shop {

    static final QualifiedName USERS = QualifiedName.of("users");

    static final QualifiedName ORDERS = QualifiedName.of("orders");

    static final Schema SCHEMA = Schema.empty()
            .plusNamespace("audit")
            .with(table(
                    "users",
                    column("id", bigint()).identity(),
                    column("email", varchar(255)).notNull(),
                    column("age", integer()),
                    primaryKey("users_pkey", "id"),
                    unique("users_email_key", "email"),
                    index("users_age_idx", "age")))
            .with(table(
                    "orders",
                    column("id", bigint()).notNull(),
                    column("user_id", bigint()),
                    foreignKey("orders_user_id_fkey", "user_id").references("users", "id")))
            .with(sequence("order_numbers"))
            .with(sequence("age_seq").ownedBy("users", "age"));

    private Shop() {}
}
