// SPDX-License-Identifier: Apache-2.0
package dev.aludel.squash;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.migration.Operations;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which operations become one, and which stay because rows would tell the difference. */
class CombinerTest {

    private static final Schema USERS =
            Schema.empty().with(table("users", column("id", bigint()).notNull(), column("name", varchar(10))));

    @Test
    void aTableIsMadeAsItIsAtTheEnd() {
        assertThat(combined(Schema.empty(), op -> {
                    op.createTable("t", column("a", integer()), column("b", text()));
                    op.createIndex("t", index("t_idx", "a"));
                    op.alterColumn(
                            "t", column("a", integer()), column("a", bigint()).notNull());
                    op.renameColumn("t", "a", "c");
                    op.dropColumn("t", "b");
                    op.dropIndex("t", "t_idx");
                    op.renameTable("t", "u");
                }))
                .containsExactly("create table u");
    }

    @Test
    void whatComesAndGoesIsNothing() {
        assertThat(combined(USERS, op -> {
                    op.addColumn("users", column("x", text()).defaultsTo("x"));
                    op.createTable("t", column("a", integer()));
                    op.dropColumn("users", "x");
                    op.dropTable("t");
                }))
                .isEmpty();
    }

    @Test
    void renamesStayRenames() {
        assertThat(combined(USERS, op -> {
                    op.renameTable("users", "people");
                    op.renameTable("people", "persons");
                    op.renameColumn("persons", "name", "label");
                    op.addColumn("persons", column("name", text()));
                }))
                .containsExactly(
                        "rename table users to persons",
                        "rename column persons.name to label",
                        "add column persons.name");
        assertThat(combined(USERS, op -> {
                    op.renameTable("users", "people");
                    op.renameTable("people", "users");
                }))
                .isEmpty();
    }

    @Test
    void anotherColumnUnderAFormerNameIsAnotherColumn() {
        assertThat(combined(USERS, op -> {
                    op.dropColumn("users", column("name", varchar(10)));
                    op.addColumn("users", column("name", varchar(10)));
                }))
                .containsExactly("drop column users.name", "add column users.name");
    }

    @Test
    void aTypeIsChangedTwiceWhereRowsMayTell() {
        assertThat(combined(USERS, op -> {
                    op.alterColumn("users", column("name", varchar(10)), column("name", varchar(3)));
                    op.alterColumn("users", column("name", varchar(3)), column("name", varchar(10)));
                }))
                .hasSize(2);
        assertThat(combined(USERS, op -> {
                    op.alterColumn(
                            "users",
                            column("name", varchar(10)),
                            column("name", varchar(10)).notNull());
                    op.alterColumn("users", column("name", varchar(10)).notNull(), column("name", varchar(10)));
                }))
                .isEmpty();
    }

    @Test
    void aDefaultThatHasFilledANewColumnStaysUntilItHas() {
        assertThat(combined(USERS, op -> {
                    op.addColumn("users", column("n", integer()).defaultsTo(7));
                    op.alterColumn("users", column("n", integer()).defaultsTo(7), column("n", integer()));
                }))
                .hasSize(2);
        assertThat(combined(USERS, op -> {
                    op.addColumn("users", column("n", integer()));
                    op.alterColumn(
                            "users",
                            column("n", integer()),
                            column("n", integer()).defaultsTo(7));
                }))
                .hasSize(2);
    }

    @Test
    void whatGivesOldRowsValuesStaysAsItIs() {
        Combined combined = Combiner.combine(
                USERS,
                Operations.record(op -> {
                            op.addColumn(
                                    "users", column("n", integer()).notNull().existingRows(7));
                            op.addColumn("users", column("m", integer()));
                        })
                        .operations());

        assertThat(combined.whole()).isFalse();
        assertThat(combined.plan().operations().get(0).statements().toString()).contains("DEFAULT 7");
    }

    @Test
    void nothingPassesSql() {
        assertThat(combined(Schema.empty(), op -> {
                    op.createTable("t", column("a", integer()));
                    op.execute("insert into t values (1)");
                    op.dropTable("t", column("a", integer()));
                    op.createTable("t", column("a", integer()));
                    op.databaseOnly(it -> it.createIndex("t", index("t_idx", "a")));
                }))
                .containsExactly(
                        "create table t", "execute insert into t values (1)", "drop table t", "create table t");
    }

    @Test
    void whatWasThereBeforeTheFirstMigrationStays() {
        assertThat(combined(Schema.empty(), op -> {
                    op.createTable("t", column("a", integer()));
                    op.addColumn("legacy", column("x", text()));
                    op.addColumn("t", column("b", text()));
                }))
                .containsExactly("create table t", "add column legacy.x", "add column t.b");
    }

    private static List<String> combined(Schema start, Consumer<Operations> code) {
        return Combiner.combine(start, Operations.record(code).operations()).plan().operations().stream()
                .map(Operation::describe)
                .toList();
    }
}
