// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.type;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.EnumType.enumType;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;

import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Columns that a key stores besides its own, under a foreign key that leans on the key. */
@PostgresTest
class IncludedColumnsAcceptanceTest {

    @Test
    void theColumnGetsAnotherType(TestDatabase live, TestDatabase scratch) throws SQLException {
        hold(live, scratch, storing(column("label", integer())), storing(column("label", bigint())));
        hold(live, scratch, storing(column("label", varchar(10))), storing(column("label", text())));
    }

    @Test
    void theColumnIsComputedFromSomethingElse(TestDatabase live, TestDatabase scratch) throws SQLException {
        hold(
                live,
                scratch,
                storing(column("label", integer()).generatedAs("(code + 1)")),
                storing(column("label", integer()).generatedAs("(code + 2)")));
    }

    @Test
    void theColumnsEnumLosesAValue(TestDatabase live, TestDatabase scratch) throws SQLException {
        Schema schema = storing(column("label", type("mood")));
        hold(
                live,
                scratch,
                schema.with(enumType("mood", "calm", "happy", "sad")),
                schema.with(enumType("mood", "calm", "sad")));
    }

    private static Schema storing(Column stored) {
        return Schema.empty()
                .with(table(
                        "email",
                        column("code", integer()),
                        stored,
                        unique("email_key", "code").including("label")))
                .with(table(
                        "answer",
                        column("email", integer()),
                        foreignKey("answer_fkey", "email").references("email", "code")));
    }

    private static void hold(TestDatabase live, TestDatabase scratch, Schema from, Schema to) throws SQLException {
        try (var bench = new Workbench(live, scratch)) {
            new Oracles(bench, 2).hold(from, to);
            new Oracles(bench, 2).hold(to, from);
        }
    }
}
