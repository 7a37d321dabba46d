// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The statements that make an enum type anew under the columns that have it.
 *
 * @param from the type before
 * @param to the type after
 * @param users the tables that use it, cut down to what is touched
 */
record EnumRebuild(EnumType from, EnumType to, List<Table> users) {

    private static final String ASIDE = "__before";

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        drops(statements);
        QualifiedName aside = from.name().sibling(aside());
        statements.add(Statement.of("ALTER TYPE " + quoted(from.name()) + " RENAME TO " + quoted(aside.name())));
        statements.addAll(EnumSql.create(to));
        users.forEach(it -> convert(it, statements));
        statements.addAll(EnumSql.drop(aside, from.casting()));
        additions(statements);
        return List.copyOf(statements);
    }

    private String aside() {
        return Identifier.cut(from.name().name(), Identifier.MAXIMUM_BYTES - ASIDE.length()) + ASIDE;
    }

    private void drops(List<Statement> statements) {
        eachConstraint(
                ForeignKey.class::isInstance,
                (table, it) -> new DropConstraint(table.name(), it.name(), it),
                statements);
        eachConstraint(
                it -> !(it instanceof ForeignKey),
                (table, it) -> new DropConstraint(table.name(), it.name(), it),
                statements);
        for (Table table : users) {
            table.indexes().forEach(it -> statements.addAll(new DropIndex(table.name(), it.name(), it).statements()));
            generated(table).forEach(it -> statements.addAll(new DropColumn(table.name(), it.name(), it).statements()));
        }
    }

    private void additions(List<Statement> statements) {
        for (Table table : users) {
            generated(table).forEach(it -> statements.addAll(new AddColumn(table.name(), it).statements()));
        }
        eachConstraint(
                it -> !(it instanceof ForeignKey), (table, it) -> new AddConstraint(table.name(), it), statements);
        for (Table table : users) {
            table.indexes().forEach(it -> statements.addAll(new CreateIndex(table.name(), it).statements()));
        }
        eachConstraint(ForeignKey.class::isInstance, (table, it) -> new AddConstraint(table.name(), it), statements);
    }

    /** One statement for all columns of a table, so that it is written anew once. */
    private void convert(Table table, List<Statement> statements) {
        List<String> changes = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!(column.value() instanceof GeneratedValue)) {
                convert(column, changes);
            }
        }
        if (!changes.isEmpty()) {
            statements.add(
                    Statement.of("ALTER TABLE " + quoted(table.name()) + "\n    " + String.join(",\n    ", changes)));
        }
    }

    private void convert(Column column, List<String> changes) {
        String name = quoted(column.name());
        String alter = "ALTER COLUMN " + name;
        if (column.value() instanceof ColumnDefault) {
            changes.add(alter + " DROP DEFAULT");
        }
        if (EnumSql.holds(column.type(), from.name())) {
            String text = column.type() instanceof ArrayType ? "text[]" : "text";
            String type = column.type().sql();
            changes.add(alter + " TYPE " + type + " USING " + name + "::" + text + "::" + type);
        }
        if (column.value() instanceof ColumnDefault given) {
            changes.add(alter + " SET DEFAULT " + given.expression());
        }
    }

    private static List<Column> generated(Table table) {
        return table.columns().stream()
                .filter(it -> it.value() instanceof GeneratedValue)
                .toList();
    }

    private void eachConstraint(Predicate<Constraint> which, Step step, List<Statement> statements) {
        for (Table table : users) {
            table.constraints().stream()
                    .filter(which)
                    .forEach(it -> statements.addAll(step.of(table, it).statements()));
        }
    }

    /** What is done with a constraint of a table. */
    private interface Step {

        Operation of(Table table, Constraint constraint);
    }
}
