// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.numeric;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CommentOnTable;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DatabaseOnly;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is more than one method of Java holds is moved to others; what is more than a class holds is refused. */
class LargeMigrationTest {

    @Test
    void threeHundredTablesOfFifteenColumns() {
        Plan plan = new Plan(tables(300, 15));
        MigrationSpec spec = Recorded.spec("M1", plan, plan.inverse());

        Recorded.assertSpecsRoundTrip(List.of(spec));
        String source = new MigrationWriter().write(spec);
        assertThat(new MigrationWriter().write(spec)).isEqualTo(source);
        assertThat(methods(source)).hasSize(2 + 6 + 6).allMatch(it -> statements(it) <= 50);
        assertThat(Formatting.of(source)).isEqualTo(source);
    }

    /** Fifty tables of a hundred columns each are more than 64 KB. */
    @Test
    void fiftyWideTables() {
        Recorded.assertPlansRoundTrip(List.of(new Plan(tables(50, 100))));
    }

    @Test
    void asManyColumnsAsPostgresqlHolds() {
        Plan plan = new Plan(List.of(new CreateTable(table("wide", 1_600)), new CreateTable(table("second", 1_600))));
        MigrationSpec spec = Recorded.spec("M1", plan, plan.inverse());

        Recorded.assertSpecsRoundTrip(List.of(spec));
        String source = new MigrationWriter().write(spec);
        assertThat(Formatting.of(source)).isEqualTo(source);
    }

    @Test
    void manyOperationsOfTheDatabasesOwn() {
        Recorded.assertPlansRoundTrip(List.of(
                new Plan(List.of(new DatabaseOnly(tables(120, 3)))),
                new Plan(List.of(new Execute("call everything()", List.of(), tables(120, 3))))));
    }

    @Test
    void isCutBetweenTables() {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 7; j++) {
                operations.add(new AddColumn(QualifiedName.of("t" + i), column("c" + j, bigint())));
            }
        }

        String source = new MigrationWriter().write(Recorded.spec("M1", new Plan(operations), Plan.empty()));

        assertThat(methods(source).stream().map(LargeMigrationTest::statements)).containsExactly(3, 0, 49, 49, 42);
    }

    @Test
    void oneTableThatIsTooMuchForAMethodIsCutWhereItMust() {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            operations.add(new AddColumn(QualifiedName.of("t"), column("c" + i, bigint())));
        }

        String source = new MigrationWriter().write(Recorded.spec("M1", new Plan(operations), Plan.empty()));

        assertThat(methods(source).stream().map(LargeMigrationTest::statements)).containsExactly(3, 0, 50, 50, 20);
    }

    @Test
    void textsThatAreLongerThanAConstant() {
        String words = "word ".repeat(30_000);
        String lines = "select 1;\n".repeat(10_000);
        String wide = "日本語".repeat(10_000) + "\ud83d\ude00".repeat(20_000);
        QualifiedName table = QualifiedName.of("t");

        Recorded.assertRoundTrip(List.of(
                new CommentOnTable(table, words, wide),
                new CommentOnTable(table, "x".repeat(21_845), "日".repeat(21_845)),
                new Execute(lines, List.of(wide), null)));
    }

    @Test
    void moreConstantsThanAClassHoldsAreRefused() {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 33_000; i++) {
            operations.add(new CommentOnTable(QualifiedName.of("t"), null, "comment " + i));
        }
        MigrationSpec spec = Recorded.spec("M1", new Plan(operations), Plan.empty());

        assertThatThrownBy(() -> new MigrationWriter().write(spec))
                .isInstanceOf(UnwritableMigrationException.class)
                .hasMessageContaining("ALU-404");
    }

    private static List<Operation> tables(int count, int columns) {
        return IntStream.range(0, count)
                .mapToObj(it -> (Operation) new CreateTable(table("table_number_" + it, columns)))
                .toList();
    }

    private static Table table(String name, int columns) {
        List<Column> all = new ArrayList<>();
        all.add(column("id", bigint()).identity());
        for (int i = 1; i < columns; i++) {
            Column column = i % 2 == 0
                    ? column("price_number_" + i, numeric(12, 2).array())
                            .notNull()
                            .defaultsToSql("'{" + i + "}'")
                    : column("text_number_" + i, varchar(20 + i))
                            .notNull()
                            .defaultsTo("text " + i)
                            .comment("the " + i);
            all.add(column);
        }
        return Table.table(name).columns(all).constraints(List.of(primaryKey(name + "_pkey", "id")));
    }

    private static List<String> methods(String source) {
        List<String> methods = Arrays.asList(source.split("\n    (public|private static) ", -1));
        return methods.subList(1, methods.size());
    }

    private static int statements(String method) {
        return (int) method.lines()
                .filter(it -> it.startsWith("        ") && it.endsWith(";"))
                .count();
    }
}
