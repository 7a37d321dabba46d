// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.EnumSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The rows that an operation in the middle of a plan will find, as queries over those that are there now: with the
 * columns that the plan has added by then, and with values converted.
 */
final class ReachedRows {

    private final Schema before;

    private Schema schema;

    private final Map<QualifiedName, String> queries = new HashMap<>();

    /**
     * The rows of a schema.
     *
     * @param changed enum types that the one who asks has made anew under their names; columns of them are converted
     */
    ReachedRows(Schema before, List<EnumType> changed) {
        this.before = before;
        this.schema = before;
        for (Table table : before.tables()) {
            String converted = converted(table, changed);
            if (!converted.isEmpty()) {
                queries.put(table.name(), "SELECT " + converted + " FROM " + quoted(table.name()));
            }
        }
    }

    private static String converted(Table table, List<EnumType> changed) {
        boolean any = false;
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = quoted(column.name());
            boolean holds = changed.stream().anyMatch(it -> EnumSql.holds(column.type(), it.name()));
            String text = column.type() instanceof ArrayType ? "::text[]::" : "::text::";
            columns.add(holds ? name + text + column.type().sql() + " AS " + name : name);
            any |= holds;
        }
        return any ? String.join(", ", columns) : "";
    }

    Schema schema() {
        return schema;
    }

    /** The question over the rows as they are by now. */
    String sql(RowCheck check) {
        return check.tables().stream()
                .distinct()
                .map(it -> RowCheck.relation(it) + " AS (" + query(it) + ")")
                .collect(joining(", ", "WITH ", " " + check.sql()));
    }

    private String query(QualifiedName table) {
        return queries.getOrDefault(table, "SELECT * FROM " + quoted(table));
    }

    /** Takes a step of the plan. */
    void after(Operation operation) {
        if (operation instanceof CreateTable create) {
            queries.put(create.table().name(), none(create.table()));
        } else if (operation instanceof AddColumn add) {
            String value = value(add.column()) + "::" + add.column().type().sql();
            queries.put(
                    add.table(),
                    "SELECT *, " + value + " AS " + quoted(add.column().name()) + from(add.table()));
        } else if (operation instanceof AlterColumn alter) {
            replace(alter.table(), alter.from().name(), it -> altered(alter) + " AS " + it);
        } else if (operation instanceof RenameColumn rename) {
            replace(rename.table(), rename.from(), it -> it + " AS " + quoted(rename.to()));
        } else if (operation instanceof DropColumn drop) {
            replace(drop.table(), drop.name(), it -> "");
        } else if (operation instanceof RenameTable rename) {
            queries.put(rename.to(), query(rename.from()));
        }
        schema = operation.applyTo(schema);
    }

    private static String none(Table table) {
        return table.columns().stream()
                .map(it -> "NULL::" + it.type().sql() + " AS " + quoted(it.name()))
                .collect(joining(", ", "SELECT ", " WHERE false"));
    }

    private String value(Column column) {
        ColumnDefault once = column.existingRows();
        if (once != null) {
            return "(" + once.expression() + ")";
        }
        if (column.value() instanceof GeneratedValue generated) {
            return "(" + generated.expression() + ")";
        }
        return NewNumbers.of(column, before, schema)
                .orElse(column.value() instanceof ColumnDefault given ? "(" + given.expression() + ")" : "NULL");
    }

    private static String altered(AlterColumn alter) {
        if (alter.to().value() instanceof GeneratedValue generated
                && !generated.equals(alter.from().value())) {
            return "(" + generated.expression() + ")::" + alter.to().type().sql();
        }
        String value = alter.typeChange().converted(alter.to().name());
        ColumnDefault once = alter.to().existingRows();
        return once == null ? value : "coalesce(" + value + ", " + once.expression() + ")";
    }

    private void replace(QualifiedName table, String column, UnaryOperator<String> change) {
        List<Column> columns = schema.findTable(table).map(Table::columns).orElse(List.of());
        String list = columns.stream()
                .map(it -> it.name().equals(column) ? change.apply(quoted(it.name())) : quoted(it.name()))
                .filter(it -> !it.isEmpty())
                .collect(joining(", "));
        queries.put(table, "SELECT " + list + from(table));
    }

    private String from(QualifiedName table) {
        return " FROM (" + query(table) + ") AS " + quoted(table.name());
    }
}
