// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that get numbers in a new column, and references that hold only to the numbers that they will get. */
@PostgresTest
class NumberedRowsAcceptanceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 50, -1, -50})
    void whoRefersToANewIdentityIsAsked(long increment, TestDatabase live, TestDatabase scratch) throws SQLException {
        var numbers = SequenceOptions.defaults(BasicType.BIGINT, increment);
        hold(
                live,
                scratch,
                Schema.empty(),
                Schema.empty(),
                column("id", bigint()).identity(numbers));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void whoRefersToANewSerialIsAsked(long start, TestDatabase live, TestDatabase scratch) throws SQLException {
        Sequence sequence = Sequence.sequence("n").startingWith(start);
        Schema numbered = Schema.empty().with(sequence);
        hold(live, scratch, numbered, numbered, serial());
        hold(live, scratch, Schema.empty(), numbered, serial());
    }

    private static Column serial() {
        return column("id", bigint()).notNull().defaultsToSql("nextval('n'::regclass)");
    }

    private static void hold(TestDatabase live, TestDatabase scratch, Schema from, Schema to, Column id)
            throws SQLException {
        Table email = table("email", column("reply_to", bigint()));
        Table after = email.plus(id)
                .plus(primaryKey("email_pkey", "id"))
                .plus(foreignKey("email_fkey", "reply_to").references("email", "id"));
        try (var bench = new Workbench(live, scratch)) {
            for (long seed = 1; seed <= 6; seed++) {
                new Oracles(bench, seed).hold(from.with(email), to.with(after));
            }
        }
    }
}
