// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Table.table;

import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.View;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of views that random pairs have once found wrong, put through all oracles. */
@PostgresTest
class ViewsAcceptanceTest {

    private static final QualifiedName HEIGHT = QualifiedName.of("height");

    private static final Schema TABLE =
            Schema.empty().with(table("height", column("orders", text()), column("Größe", text())));

    @Test
    void aViewCalledAsAKeyWordIsMadeAfterWhatItNames(TestDatabase live, TestDatabase scratch) throws SQLException {
        Schema to = TABLE.with(view("select", "SELECT \"the value\" FROM v_last"))
                .with(view("v_last", "SELECT count(*) AS \"the value\" FROM height WHERE orders IS NOT NULL"));

        hold(live, scratch, TABLE, to, RandomRenames.none());
        hold(live, scratch, to, TABLE, RandomRenames.none());
    }

    @Test
    void aViewWhoseNameIsWrittenInOtherLettersIsMadeFirst(TestDatabase live, TestDatabase scratch) throws SQLException {
        Schema to = TABLE.with(view("a", "SELECT 1 AS one FROM V_LAST, ü_last"))
                .with(view("v_last", "SELECT orders FROM HEIGHT"))
                .with(view("ü_last", "SELECT orders FROM height"));

        hold(live, scratch, Schema.empty(), to, RandomRenames.none());
    }

    @Test
    void aTableAndItsColumnAreRenamedUnderViews(TestDatabase live, TestDatabase scratch) throws SQLException {
        Schema both = TABLE.with(view("v_first", "SELECT orders AS \"the value\" FROM height"))
                .with(view("v_last", "SELECT \"the value\" FROM v_first"));
        var renames = new RandomRenames(
                List.of(new RenameColumn(HEIGHT, "orders", "count")),
                List.of(new RenameTable(HEIGHT, QualifiedName.of("Höhe"))));

        hold(live, scratch, both, both, renames);
    }

    private static View view(String name, String query) {
        return new View(QualifiedName.of(name), query);
    }

    private static void hold(TestDatabase live, TestDatabase scratch, Schema from, Schema to, RandomRenames renames)
            throws SQLException {
        try (var bench = new Workbench(live, scratch)) {
            new Oracles(bench, 1).hold(from, to, renames);
        }
    }
}
