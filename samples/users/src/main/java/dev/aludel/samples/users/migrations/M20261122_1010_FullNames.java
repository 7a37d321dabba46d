// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.users.migrations;

import static dev.aludel.operation.BatchRows.rowsOf;
import static dev.aludel.operation.BatchWork.update;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Index.index;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

/**
 * Full names of users, from their first and last names.
 *
 * <pre>
 * ~ users
 *     + full_name text
 *     ~ batches "fill full_name"
 *     + index users_full_name_idx (full_name)
 * </pre>
 */
@Revision(
        id = "b81e7d3950aa",
        parents = "4d1f0a6c2b97",
        message = "Full names of users",
        created = "2026-11-22T10:10:00Z")
public final class M20261122_1010_FullNames implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("full_name", text()));

        op.batch(
                "fill full_name",
                rowsOf("users").size(5_000),
                update("full_name = concat_ws(' ', first_name, last_name)").where("full_name IS NULL"));

        op.outsideTransaction(own -> own.createIndex("users", index("users_full_name_idx", "full_name")));
    }

    @Override
    public void downgrade(Operations op) {
        op.outsideTransaction(own -> own.dropIndex("users", index("users_full_name_idx", "full_name")));
        op.dropColumn("users", column("full_name", text()));
    }
}
