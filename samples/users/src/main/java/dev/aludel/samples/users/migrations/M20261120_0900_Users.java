// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.users.migrations;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.PrimaryKey.primaryKey;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

/**
 * Users.
 *
 * <pre>
 * + users (3 columns)
 * </pre>
 */
@Revision(
        id = "4d1f0a6c2b97",
        parents = {},
        message = "Users",
        created = "2026-11-20T09:00:00Z")
public final class M20261120_0900_Users implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "users",
                column("id", bigint()).identity(),
                column("first_name", text()),
                column("last_name", text()),
                primaryKey("users_pkey", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable(
                "users",
                column("id", bigint()).identity(),
                column("first_name", text()),
                column("last_name", text()),
                primaryKey("users_pkey", "id"));
    }
}
