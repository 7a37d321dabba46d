// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.EnumType.enumType;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.Reading;
import dev.aludel.model.Finding;
import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Plan;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On a live database only temporary objects are made; what they can't hold is asked on scratch ground. */
@PostgresTest
final class PostgresExpressionReaderTest {

    private static final EnumType NEAR = enumType("mood", "sad", "new");

    private static final EnumType FAR = enumType("shop.mood", "sad", "new");

    @Test
    void enumTypesOfOtherSchemasAreAskedElsewhere(TestDatabase live, TestDatabase scratch) throws SQLException {
        live.execute("create schema shop", "create type shop.mood as enum ('sad')");
        Expression near = check("mood", "mood <> 'new'");
        Expression far = check("shop.mood", "mood <> 'new'");
        try (Connection connection = live.open();
                Connection other = scratch.open()) {
            var reader = new PostgresExpressionReader(connection, "public");
            List<Expression> both = List.of(near, far);
            List<EnumType> enums = List.of(NEAR, FAR);

            Map<Expression, Reading> alone = reader.read(both, enums);
            Map<Expression, Reading> helped = reader.or(PostgresExpressionReader.onScratch(other, "public"))
                    .read(both, enums);

            assertThat(alone.get(near)).isEqualTo(Reading.of("(mood <> 'new'::mood)"));
            assertThat(alone.get(far)).extracting(Reading::text).isNull();
            assertThat(helped.get(near)).isEqualTo(alone.get(near));
            assertThat(helped.get(far)).isEqualTo(Reading.of("(mood <> 'new'::shop.mood)"));
        }
    }

    /** The value is unknown to the type in the database, which says nothing about the rows. */
    @Test
    void rowsAreNotBlamedForAValueThatTheMigrationAdds(TestDatabase live) throws SQLException {
        live.execute(
                "create schema shop",
                "create type shop.mood as enum ('sad')",
                "create table doc (mood shop.mood)",
                "insert into doc values ('sad')");
        Table doc = table("doc", column("mood", DataType.type("shop.mood")));
        Schema before = new Schema(List.of("shop"), List.of(enumType("shop.mood", "sad")), List.of(), List.of(doc));
        var plan = new Plan(List.of(
                new AddEnumValue(QualifiedName.parse("shop.mood"), new EnumValue("new", null), null, List.of()),
                new AddConstraint(QualifiedName.of("doc"), CheckConstraint.check("doc_check", "mood <> 'new'"))));
        try (Connection connection = live.open()) {
            assertThat(new RowProbe(connection, "public").probe(plan, before))
                    .singleElement()
                    .returns(Finding.Kind.NOTE, Finding::kind);
        }
    }

    private static Expression check(String type, String text) {
        return Expression.check(table("doc", column("mood", DataType.type(type))), text);
    }
}
