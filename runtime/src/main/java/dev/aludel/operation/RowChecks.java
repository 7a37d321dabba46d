// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Mentions;
import dev.aludel.sql.Quoting;
import java.util.ArrayList;
import java.util.List;

/** The questions that operations have for the rows that are there. */
final class RowChecks {

    private RowChecks() {}

    static List<RowCheck> adding(QualifiedName table, Column column) {
        if (column.required() && column.value() instanceof GeneratedValue generated) {
            return List.of(where(
                    table,
                    "(" + generated.expression() + ") IS NULL",
                    "a row of " + table + " gives no value for " + column.name()));
        }
        boolean needed = column.required() && column.value() == null && column.existingRows() == null;
        return needed
                ? List.of(where(table, "true", table + " has rows, which have no value for " + column.name()))
                : List.of();
    }

    static List<RowCheck> altering(AlterColumn alter, List<EnumType> enums) {
        QualifiedName table = alter.table();
        Column from = alter.from();
        Column to = alter.to();
        List<RowCheck> checks = new ArrayList<>();
        String column = quoted(to.name());
        if (to.required() && !from.required() && to.existingRows() == null) {
            checks.add(where(table, column + " IS NULL", "a row of " + table + " has no " + to.name()));
        }
        String misfit = from.type().equals(to.type()) ? "" : misfit(alter.typeChange(), to, enums);
        if (!misfit.isEmpty()) {
            checks.add(where(
                    table,
                    misfit,
                    "a " + new ColumnName(table, to.name()) + " doesn't fit "
                            + to.type().sql()));
        }
        return List.copyOf(checks);
    }

    private static String misfit(TypeChange change, Column to, List<EnumType> enums) {
        if (!change.mayFail()) {
            return "";
        }
        for (EnumType type : enums) {
            if (EnumSql.holds(to.type(), type.name())) {
                return misfit(change.textually(to.name()), to.type() instanceof ArrayType, type);
            }
        }
        String column = quoted(to.name());
        if (to.type() instanceof CharacterType text && text.length() != null) {
            return "length(rtrim(" + column + "::text, ' ')) > " + text.length();
        }
        return change.converted(to.name()) + " IS NULL AND " + column + " IS NOT NULL";
    }

    /** Whether a text, or one in an array of them, is no value of an enum type. */
    private static String misfit(String text, boolean array, EnumType type) {
        String outside = type.labels().isEmpty() ? "IS NOT NULL" : "NOT IN (" + EnumSql.labels(type.labels()) + ")";
        return array
                ? "EXISTS (SELECT FROM unnest(" + text + "[]) AS a (label) WHERE label " + outside + ")"
                : text + " " + outside;
    }

    /** What keys and unique indexes that stay ask when a column of theirs is converted: values may become equal. */
    static List<RowCheck> converting(Table table, String column) {
        List<RowCheck> checks = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            boolean key = constraint instanceof PrimaryKey || constraint instanceof UniqueKey;
            if (key && constraint.columns().contains(column)) {
                checks.addAll(adding(table.name(), constraint));
            }
        }
        table.indexes().stream()
                .filter(it -> it.columns().contains(column))
                .forEach(it -> checks.addAll(adding(table.name(), it)));
        return checks;
    }

    /** What all that stays asks when a column is computed from something else. */
    static List<RowCheck> recomputing(Table table, Column column) {
        List<String> name = List.of(column.name());
        List<RowCheck> checks = new ArrayList<>();
        if (column.required()) {
            checks.add(where(
                    table.name(),
                    quoted(column.name()) + " IS NULL",
                    "a row of " + table.name() + " gives no value for " + column.name()));
        }
        table.constraints().stream()
                .filter(it -> it instanceof CheckConstraint check
                        ? Mentions.any(check.expression(), name)
                        : it.columns().contains(column.name()))
                .forEach(it -> checks.addAll(adding(table.name(), it)));
        table.indexes().stream()
                .filter(it -> Mentions.any(Definitions.createIndex(table.name(), it), name))
                .forEach(it -> checks.addAll(adding(table.name(), it)));
        return checks;
    }

    static List<RowCheck> adding(QualifiedName table, Constraint constraint) {
        if (constraint.validity() != null || constraint instanceof ExclusionConstraint) {
            return List.of();
        }
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
        List<String> columns = constraint.columns();
        if (constraint instanceof PrimaryKey) {
            String missing = columns.stream().map(it -> quoted(it) + " IS NULL").collect(joining(" OR "));
            checks.add(where(table, missing, "a row of " + table + " has no " + String.join(", ", columns)));
        }
        boolean nullsAreEqual = constraint instanceof UniqueKey key && key.nullsNotDistinct();
        checks.add(duplicates(
                table, columns.stream().map(Quoting::quoted).toList(), nullsAreEqual ? "" : present(columns), columns));
        return List.copyOf(checks);
    }

    static List<RowCheck> adding(QualifiedName table, Index index) {
        if (!index.unique()) {
            return List.of();
        }
        List<String> keys = index.keys().stream()
                .map(it -> it.expression() ? "(" + it.value() + ")" : quoted(it.value()))
                .toList();
        List<String> conditions = new ArrayList<>();
        if (index.predicate() != null) {
            conditions.add("(" + index.predicate() + ")");
        }
        if (!index.nullsNotDistinct()) {
            keys.forEach(it -> conditions.add(it + " IS NOT NULL"));
        }
        List<String> words = index.keys().stream().map(IndexKey::value).toList();
        return List.of(duplicates(table, keys, String.join(" AND ", conditions), words));
    }

    private static String present(List<String> columns) {
        return columns.stream().map(it -> quoted(it) + " IS NOT NULL").collect(joining(" AND "));
    }

    private static RowCheck duplicates(QualifiedName table, List<String> keys, String condition, List<String> words) {
        return new RowCheck(
                List.of(table),
                "SELECT EXISTS (SELECT" + from(table) + (condition.isEmpty() ? "" : " WHERE " + condition)
                        + " GROUP BY " + String.join(", ", keys) + " HAVING count(*) > 1)",
                "rows of " + table + " share " + String.join(", ", words));
    }

    private static RowCheck orphans(QualifiedName table, ForeignKey key) {
        List<String> matches = new ArrayList<>();
        List<String> present = new ArrayList<>();
        // A row with some of the columns only: an offence to MATCH FULL, nothing otherwise.
        String some = key.options().matchFull() ? " OR " : " AND ";
        for (int i = 0; i < key.columns().size(); i++) {
            String own = "a." + quoted(key.columns().get(i));
            matches.add("b." + quoted(key.targetColumns().get(i)) + " = " + own);
            present.add(own + " IS NOT NULL");
        }
        return new RowCheck(
                List.of(table, key.target()),
                "SELECT EXISTS (SELECT FROM " + RowCheck.relation(table) + " AS a WHERE ("
                        + String.join(some, present)
                        + ") AND NOT EXISTS (SELECT FROM " + RowCheck.relation(key.target()) + " AS b WHERE "
                        + String.join(" AND ", matches) + "))",
                "a row of " + table + " has " + String.join(", ", key.columns()) + " without a row of " + key.target());
    }

    /** Whether a column of an enum type, or of arrays of it, has one of these values. */
    static RowCheck holding(QualifiedName table, Column column, List<String> labels, String problem) {
        String name = quoted(column.name());
        String condition = column.type() instanceof ArrayType
                ? name + "::text[] && ARRAY[" + EnumSql.labels(labels) + "]"
                : name + "::text IN (" + EnumSql.labels(labels) + ")";
        return where(table, condition, problem);
    }

    private static RowCheck where(QualifiedName table, String condition, String problem) {
        return new RowCheck(
                List.of(table), "SELECT EXISTS (SELECT" + from(table) + " WHERE " + condition + ")", problem);
    }

    /** Under the table's own name, which expressions may use. */
    private static String from(QualifiedName table) {
        return " FROM " + RowCheck.relation(table) + " AS " + quoted(table.name());
    }
}
