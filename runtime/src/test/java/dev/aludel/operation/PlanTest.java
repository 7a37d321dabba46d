// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.operation.Shop.ORDERS;
import static dev.aludel.operation.Shop.SCHEMA;
import static dev.aludel.operation.Shop.USERS;
import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.EnumType.enumType;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Validity;
import dev.aludel.sql.EnumSql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Plan PLAN = new Plan(List.of(
            new CreateTable(table("notes", column("id", bigint()))),
            new CreateIndex(QualifiedName.of("notes"), index("notes_id_idx", "id")),
            new AddColumn(USERS, column("name", text()).notNull()),
            new RenameColumn(USERS, "name", "full_name")));

    private static final Schema SCHEMA_WITH_STATE = new Plan(List.of(
                    new AddColumn(ORDERS, column("state", text())),
                    new AddConstraint(ORDERS, check("orders_state_check", "state in ('NEW','PAID')"))))
            .applyTo(SCHEMA);

    @Test
    void thereAndBack() {
        assertThat(PLAN.inverse().applyTo(PLAN.applyTo(SCHEMA))).isEqualTo(SCHEMA);
        assertThat(PLAN.inverse().inverse()).isEqualTo(PLAN);
    }

    @Test
    void hazardsOfItsOwnTablesAreLeftOut() {
        assertThat(PLAN.hazards()).extracting(Hazard::kind).containsExactly(Hazard.Kind.FAILS_ON_EXISTING_ROWS);
        assertThat(PLAN.hazardsByOperation()).extracting(List::size).containsExactly(0, 0, 1, 0);
    }

    @Test
    void keyOverNothingButNullsFailsOnNoRows() {
        var add = new AddColumn(ORDERS, column("seller_id", bigint()));
        var key = new AddConstraint(ORDERS, foreignKey("sellers", "seller_id").references("users", "id"));
        var unique = new AddConstraint(ORDERS, unique("one_seller", "seller_id"));

        assertThat(new Plan(List.of(add, unique, key)).hazards())
                .extracting(Hazard::kind)
                .containsExactly(Hazard.Kind.BLOCKS_WRITES, Hazard.Kind.BLOCKS_WRITES);
    }

    @Test
    void keyOverWhatMayBeFilledFailsOnRows() {
        var add = new AddColumn(ORDERS, column("seller_id", bigint()));
        var filled = new AddColumn(ORDERS, column("seller_id", bigint()).defaultsTo(1));
        var key = new AddConstraint(ORDERS, foreignKey("sellers", "seller_id").references("users", "id"));
        var unique = new AddConstraint(ORDERS, unique("one_seller", "seller_id").withNullsNotDistinct());
        var full = new AddConstraint(
                ORDERS,
                foreignKey("sellers", "seller_id").references("users", "id").matchFull());

        for (List<Operation> operations : List.<List<Operation>>of(
                List.of(key),
                List.of(filled, key),
                List.of(add, new Execute("UPDATE orders SET seller_id = 1", List.of(), List.of()), key),
                List.of(add, unique),
                List.of(add, full))) {
            assertThat(new Plan(operations).hazards())
                    .as("%s", operations)
                    .extracting(Hazard::kind)
                    .contains(Hazard.Kind.FAILS_ON_EXISTING_ROWS);
        }
    }

    private static final CheckConstraint NARROW = check("orders_state_check", "state in ('NEW','PAID')");

    private static final CheckConstraint WIDE = check("orders_state_check", "state in ('NEW','PAID','SENT')");

    private static DropConstraint drop(CheckConstraint check) {
        return new DropConstraint(ORDERS, check.name(), check);
    }

    @Test
    void aCheckThatAllowsMoreThanBeforeFailsOnNoRows() {
        var index = new CreateIndex(ORDERS, index("orders_idx", "id"));
        for (List<Operation> between : List.<List<Operation>>of(
                List.of(),
                List.of(index),
                List.of(new DropColumn(USERS, "age", null)),
                List.of(new AddColumn(ORDERS, column("sent_at", text()))),
                List.of(new DropColumn(ORDERS, "note", column("note", text()))))) {
            List<Operation> operations = new ArrayList<>(between);
            operations.add(0, drop(NARROW));
            operations.add(new AddConstraint(ORDERS, WIDE));
            Plan plan = new Plan(operations);

            assertThat(plan.hazards())
                    .as("%s", operations)
                    .extracting(Hazard::kind)
                    .doesNotContain(Hazard.Kind.FAILS_ON_EXISTING_ROWS)
                    .contains(Hazard.Kind.BLOCKS_WRITES);
        }
        assertThat(new Plan(List.of(drop(NARROW), new AddConstraint(ORDERS, WIDE))).rowQuestions(SCHEMA_WITH_STATE))
                .isEmpty();
    }

    @Test
    void aCheckThatAllowsLessOrThatRowsMayNotMeetFails() {
        var rewrite = new Execute("UPDATE orders SET state = 'X'", List.of(), List.of());
        var convert = new AlterColumn(ORDERS, column("state", text()), column("state", varchar(3)));
        for (List<Operation> operations : List.<List<Operation>>of(
                List.of(drop(WIDE), new AddConstraint(ORDERS, NARROW)),
                List.of(drop(NARROW), rewrite, new AddConstraint(ORDERS, WIDE)),
                List.of(drop(NARROW), convert, new AddConstraint(ORDERS, WIDE)),
                List.of(
                        drop(NARROW),
                        new DropColumn(ORDERS, "state", column("state", text())),
                        new AddColumn(ORDERS, column("state", text()).defaultsTo("X")),
                        new AddConstraint(ORDERS, WIDE)),
                List.of(drop(NARROW.unchecked(Validity.NOT_VALID)), new AddConstraint(ORDERS, WIDE)),
                List.of(drop(NARROW.withNoInherit()), new AddConstraint(ORDERS, WIDE)),
                List.of(drop(NARROW), new AddConstraint(USERS, WIDE)),
                List.of(new DropConstraint(ORDERS, "orders_state_check", null), new AddConstraint(ORDERS, WIDE)))) {
            assertThat(new Plan(operations).hazards())
                    .as("%s", operations)
                    .extracting(Hazard::kind)
                    .contains(Hazard.Kind.FAILS_ON_EXISTING_ROWS);
        }
        assertThat(new Plan(List.of(drop(WIDE), new AddConstraint(ORDERS, NARROW))).rowQuestions(SCHEMA_WITH_STATE))
                .hasSize(1);
    }

    @Test
    void tablesAndVersion() {
        assertThat(PLAN.tables()).containsExactly(QualifiedName.of("notes"), USERS);
        assertThat(PLAN.minimumVersion()).isZero();
        assertThat(new Plan(List.of(new DatabaseOnly(List.of(new CreateTable(
                                table("t", column("a", text()), index("i", "a").withNullsNotDistinct()))))))
                        .minimumVersion())
                .isEqualTo(150000);
    }

    @Test
    void dropsByNameAreCompletedByWhatComesBefore() {
        Plan plan = new Plan(List.of(
                new RenameColumn(USERS, "age", "years"),
                new DropColumn(USERS, "years", null),
                new DropTable(ORDERS, null)));

        Plan resolved = plan.resolvedAgainst(SCHEMA);

        assertThat(resolved.irreversible()).isEmpty();
        assertThat(resolved.inverse().operations().get(1)).isEqualTo(new AddColumn(USERS, column("years", integer())));
    }

    @Test
    void oneSegmentOrNone() {
        assertThat(PLAN.segments()).containsExactly(new Segment(Segment.Kind.TRANSACTION, PLAN.operations()));
        assertThat(Plan.empty().segments()).isEmpty();
        assertThat(Plan.empty().isEmpty()).isTrue();
    }

    @Test
    void whatMakesAnEnumTypeAnewLearnsWhoUsesIt() {
        EnumType mood = enumType("mood", "a", "b");
        Schema schema = SCHEMA.with(mood).with(table("days", column("mood", EnumSql.type(mood.name()))));
        var value = new EnumValue("c", null);
        List<Table> users = EnumUsers.of(schema, mood.name());

        assertThat(users).hasSize(1);
        assertThat(new AddEnumValue(mood.name(), value, null, List.of()).resolvedAgainst(schema))
                .isEqualTo(new AddEnumValue(mood.name(), value, mood, users));
        assertThat(new AddEnumValue(mood.name(), value, mood, List.of()).resolvedAgainst(schema))
                .isEqualTo(new AddEnumValue(mood.name(), value, mood, users));
        assertThat(new DropEnumValue(mood, value, List.of()).resolvedAgainst(schema))
                .isEqualTo(new DropEnumValue(mood, value, users));
    }
}
