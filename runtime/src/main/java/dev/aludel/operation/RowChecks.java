// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.sql.Quoting;
import java.util.ArrayList;
import java.util.List;

/** The questions that operations have for the rows that are there. */
final class RowChecks {

    private RowChecks() {}

    static List<RowCheck> adding(QualifiedName table, Column column) {
        boolean needed = column.required() && column.value() == null && column.existingRows() == null;
        return needed
                ? List.of(new RowCheck(
                        "SELECT EXISTS (SELECT FROM " + quoted(table) + ")",
                        table + " has rows, which have no value for " + column.name()))
                : List.of();
    }

    static List<RowCheck> altering(QualifiedName table, Column from, Column to) {
        List<RowCheck> checks = new ArrayList<>();
        String column = quoted(to.name());
        if (to.required() && !from.required() && to.existingRows() == null && !(to.value() instanceof Identity)) {
            checks.add(where(table, column + " IS NULL", "a row of " + table + " has no " + to.name()));
        }
        String misfit = misfit(column, from, to);
        if (!misfit.isEmpty()) {
            checks.add(where(
                    table,
                    misfit,
                    "a " + new ColumnName(table, to.name()) + " doesn't fit "
                            + to.type().sql()));
        }
        return List.copyOf(checks);
    }

    private static String misfit(String column, Column from, Column to) {
        if (TypeChange.of(from.type(), to.type()).cost() != TypeChange.Cost.NARROW) {
            return "";
        }
        if (to.type() instanceof CharacterType text && text.length() != null) {
            return "length(" + column + "::text) > " + text.length();
        }
        if (to.type() == BasicType.SMALLINT || to.type() == BasicType.INTEGER) {
            SequenceOptions bounds = SequenceOptions.defaults((BasicType) to.type(), -1);
            long least = bounds.minimum();
            return column + " NOT BETWEEN " + least + " AND " + (-least - 1);
        }
        return "";
    }

    static List<RowCheck> adding(QualifiedName table, Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return List.of(where(
                    table,
                    "NOT (" + check.expression() + ")",
                    "a row of " + table + " doesn't meet " + check.expression()));
        }
        if (constraint instanceof ForeignKey key) {
            return List.of(orphans(table, key));
        }
        List<RowCheck> checks = new ArrayList<>();
        String columns = String.join(", ", constraint.columns());
        if (constraint instanceof PrimaryKey) {
            String missing = constraint.columns().stream()
                    .map(it -> quoted(it) + " IS NULL")
                    .collect(joining(" OR "));
            checks.add(where(table, missing, "a row of " + table + " has no " + columns));
        }
        checks.add(duplicates(table, constraint.columns()));
        return List.copyOf(checks);
    }

    static RowCheck duplicates(QualifiedName table, List<String> columns) {
        String list = columns.stream().map(Quoting::quoted).collect(joining(", "));
        String present = columns.stream().map(it -> quoted(it) + " IS NOT NULL").collect(joining(" AND "));
        return new RowCheck(
                "SELECT EXISTS (SELECT FROM " + quoted(table) + " WHERE " + present + " GROUP BY " + list
                        + " HAVING count(*) > 1)",
                "rows of " + table + " share " + String.join(", ", columns));
    }

    private static RowCheck orphans(QualifiedName table, ForeignKey key) {
        List<String> matches = new ArrayList<>();
        List<String> present = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String own = "a." + quoted(key.columns().get(i));
            matches.add("b." + quoted(key.targetColumns().get(i)) + " = " + own);
            present.add(own + " IS NOT NULL");
        }
        return new RowCheck(
                "SELECT EXISTS (SELECT FROM " + quoted(table) + " a WHERE " + String.join(" AND ", present)
                        + " AND NOT EXISTS (SELECT FROM " + quoted(key.target()) + " b WHERE "
                        + String.join(" AND ", matches) + "))",
                "a row of " + table + " has " + String.join(", ", key.columns()) + " without a row of " + key.target());
    }

    private static RowCheck where(QualifiedName table, String condition, String problem) {
        return new RowCheck("SELECT EXISTS (SELECT FROM " + quoted(table) + " WHERE " + condition + ")", problem);
    }
}
