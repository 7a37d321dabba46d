// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.operation.BatchRows.rowsOf;
import static dev.aludel.operation.BatchWork.deleteWhere;
import static dev.aludel.operation.BatchWork.sql;
import static dev.aludel.operation.BatchWork.update;
import static dev.aludel.operation.Segment.Kind.BATCH;
import static dev.aludel.operation.Segment.Kind.OUTSIDE;
import static dev.aludel.operation.Segment.Kind.TRANSACTION;
import static dev.aludel.operation.Shop.SCHEMA;
import static dev.aludel.operation.Shop.USERS;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.EnumValue.enumValue;
import static dev.aludel.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a plan commits together, and in which form it runs there. */
class SegmentTest {

    private static final Operation ADD = new AddColumn(USERS, column("fax", text()));

    private static final Operation INDEX =
            new CreateIndex(USERS, index("i", "age").withUnique());

    private static final Operation VACUUM = new Execute("VACUUM users", List.of(), null);

    private static final Batch FILL = new Batch("fill", rowsOf("users"), update("fax = ''"), null);

    @Test
    void neighboursOfOneKindAreOneAndBatchesStandAlone() {
        var outside = new OutsideTransaction(List.of(INDEX));
        var plan = new Plan(List.of(ADD, INDEX, outside, new OutsideTransaction(List.of(VACUUM)), FILL, FILL, ADD));

        assertThat(plan.segments())
                .containsExactly(
                        new Segment(TRANSACTION, List.of(ADD, INDEX)),
                        new Segment(OUTSIDE, List.of(INDEX, VACUUM)),
                        new Segment(BATCH, List.of(FILL)),
                        new Segment(BATCH, List.of(FILL)),
                        new Segment(TRANSACTION, List.of(ADD)));
    }

    @Test
    void whatBelongsIntoATransactionGetsOneOfItsOwn() {
        var block = new OutsideTransaction(List.of(INDEX, ADD, FILL, new OutsideTransaction(List.of(VACUUM))));

        assertThat(block.segments())
                .containsExactly(
                        new Segment(OUTSIDE, List.of(INDEX)),
                        new Segment(TRANSACTION, List.of(ADD)),
                        new Segment(BATCH, List.of(FILL)),
                        new Segment(OUTSIDE, List.of(VACUUM)));
    }

    @Test
    void theDatabasesOwnIsSplitToo() {
        var block = new DatabaseOnly(List.of(ADD, new OutsideTransaction(List.of(INDEX))));

        assertThat(block.segments())
                .containsExactly(
                        new Segment(TRANSACTION, List.of(new DatabaseOnly(List.of(ADD)))),
                        new Segment(OUTSIDE, List.of(new DatabaseOnly(List.of(INDEX)))));
        assertThat(new OutsideTransaction(List.of(new DatabaseOnly(List.of(INDEX)))).statements())
                .isEqualTo(new OutsideTransaction(List.of(INDEX)).statements());
    }

    @Test
    void indexesAreMadeAndDroppedWhileOthersWrite() {
        var block = new OutsideTransaction(List.of(INDEX));

        assertThat(Trial.sql(SCHEMA, block)).isEqualTo("CREATE UNIQUE INDEX CONCURRENTLY i ON users (age)");
        assertThat(block.inverse().statements()).containsExactly(Statement.of("DROP INDEX CONCURRENTLY IF EXISTS i"));
        assertThat(block.inverse().inverse()).isEqualTo(block);
        assertThat(block.hazards()).extracting(Hazard::kind).containsExactly(Hazard.Kind.FAILS_ON_EXISTING_ROWS);
        assertThat(block.describe()).isEqualTo("outside a transaction: create index i on users");
    }

    @Test
    void aValueOfAnEnumMayBeThereFromAnInterruptedRun() {
        var add = new AddEnumValue(QualifiedName.of("color"), enumValue("RED"), null, List.of());

        assertThat(new OutsideTransaction(List.of(add)).statements())
                .containsExactly(Statement.of("ALTER TYPE color ADD VALUE IF NOT EXISTS 'RED'"));
        assertThat(add.statements()).containsExactly(Statement.of("ALTER TYPE color ADD VALUE 'RED'"));
    }

    @Test
    void aBatchIsOneStatementWhereNothingIsDivided() {
        var batch =
                new Batch("fill", rowsOf("audit.users"), update("fax = phone").where("fax IS NULL OR a"), null);

        assertThat(batch.statements())
                .containsExactly(Statement.of("UPDATE audit.users SET fax = phone WHERE true AND (fax IS NULL OR a)"));
        assertThat(batch.tables()).containsExactly(QualifiedName.parse("audit.users"));
        assertThat(batch.applyTo(SCHEMA)).isEqualTo(SCHEMA);
        assertThat(batch.actions()).containsExactly(new Action.InBatches(batch));
        assertThat(batch.hazards()).isEmpty();
        assertThat(batch.inverse().irreversible()).isPresent();
    }

    @Test
    void aBatchIsUndoneByWhatItWasToldAndThatByIt() {
        Batch batch = FILL.undoneBy(update("fax = NULL"));

        assertThat(batch.inverse().statements())
                .containsExactly(Statement.of("UPDATE users SET fax = NULL WHERE true"));
        assertThat(batch.inverse().inverse()).isEqualTo(batch);
    }

    @Test
    void batchesThatDeleteSaySo() {
        var batch = new Batch("tidy", rowsOf("users"), deleteWhere("age > 99"), null);

        assertThat(batch.hazards())
                .containsExactly(new Hazard(Hazard.Kind.DELETES_DATA, "rows of users are lost: those with age > 99"));
    }

    @Test
    void aTemplateSaysWhereTheRowsBelong() {
        assertThat(sql("INSERT INTO b SELECT * FROM a WHERE {rows}").statement(USERS, "id > 1 OR x"))
                .contains(Statement.of("INSERT INTO b SELECT * FROM a WHERE (id > 1 OR x)"));
        assertThatThrownBy(() -> sql("DELETE FROM a"))
                .isInstanceOf(UnusableBatchException.class)
                .hasMessageContaining("ALU-510")
                .hasMessageContaining("{rows}");
    }

    @Test
    void onlyPossiblePaces() {
        assertThatThrownBy(() -> rowsOf("users").size(0)).isInstanceOf(UnusableBatchException.class);
        assertThatThrownBy(() -> rowsOf("users").size(1_000_001)).isInstanceOf(UnusableBatchException.class);
        assertThatThrownBy(() -> rowsOf("users").rowsPerSecond(-1)).isInstanceOf(UnusableBatchException.class);
        assertThatThrownBy(() -> rowsOf("users").pause(Duration.ofMillis(-1)))
                .isInstanceOf(UnusableBatchException.class);
    }

    @Test
    void thePaceIsPartOfNoChecksum() {
        Batch slower = new Batch("fill", rowsOf("users").size(7).rowsPerSecond(10), update("fax = ''"), null);
        Batch other = new Batch("fill", rowsOf("users"), update("fax = 'x'"), null);

        assertThat(Checksum.of(new Plan(List.of(slower)))).isEqualTo(Checksum.of(new Plan(List.of(FILL))));
        assertThat(Checksum.of(new Plan(List.of(other)))).isNotEqualTo(Checksum.of(new Plan(List.of(FILL))));
    }
}
