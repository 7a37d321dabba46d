// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Mentions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the tables that use an enum type, each cut down to what must be touched when the type is made anew. */
public final class EnumUsers {

    private final QualifiedName type;

    private final Schema schema;

    private final Set<ColumnName> converted = new HashSet<>();

    private EnumUsers(Schema schema, QualifiedName type) {
        this.schema = schema;
        this.type = type;
    }

    /**
     * The tables that use a type, cut down to: the columns of the type, and those whose defaults name it; the generated
     * columns, checks, keys and indexes that lean on one of these columns by an expression, or are made of it, where
     * PostgreSQL doesn't convert them along.
     */
    public static List<Table> of(Schema schema, QualifiedName type) {
        var users = new EnumUsers(schema, type);
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (EnumSql.holds(column.type(), type)) {
                    users.converted.add(new ColumnName(table.name(), column.name()));
                }
            }
        }
        return schema.tables().stream()
                .map(users::cut)
                .filter(it -> !(it.columns().isEmpty()
                        && it.constraints().isEmpty()
                        && it.indexes().isEmpty()))
                .toList();
    }

    private Table cut(Table table) {
        List<String> words = new ArrayList<>(List.of(type.name()));
        List<String> remade = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (converted.contains(new ColumnName(table.name(), column.name()))) {
                words.add(column.name());
            }
        }
        for (Column column : table.columns()) {
            boolean generated = column.value() instanceof GeneratedValue;
            boolean holds = converted.contains(new ColumnName(table.name(), column.name()));
            if (holds || leans(column, words)) {
                columns.add(column);
                if (generated) {
                    remade.add(column.name());
                }
            }
        }
        List<Constraint> constraints = table.constraints().stream()
                .filter(it -> leans(table, it, words, remade))
                .toList();
        List<Index> indexes =
                table.indexes().stream().filter(it -> leans(it, words, remade)).toList();
        return new Table(table.name(), columns, constraints, indexes, null);
    }

    private static boolean leans(Column column, List<String> words) {
        if (column.value() instanceof GeneratedValue generated) {
            return Mentions.any(generated.expression(), words);
        }
        return column.value() instanceof ColumnDefault given && Mentions.any(given.expression(), words.subList(0, 1));
    }

    private boolean leans(Table table, Constraint constraint, List<String> words, List<String> remade) {
        if (constraint instanceof CheckConstraint check) {
            return Mentions.any(check.expression(), words) || Mentions.any(check.expression(), remade);
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return Mentions.any(exclusion.definition(), words) || Mentions.any(exclusion.definition(), remade);
        }
        if (constraint instanceof ForeignKey key) {
            return isConverted(table.name(), key.columns())
                    || isConverted(key.target(), key.targetColumns())
                    || schema.findTable(key.target())
                            .filter(it -> Includes.of(it, key).anyMatch(name -> isConverted(it.name(), List.of(name))))
                            .isPresent();
        }
        return constraint.uses().stream().anyMatch(remade::contains);
    }

    private boolean isConverted(QualifiedName table, List<String> columns) {
        return columns.stream().anyMatch(it -> converted.contains(new ColumnName(table, it)));
    }

    private static boolean leans(Index index, List<String> words, List<String> remade) {
        String predicate = index.predicate();
        return index.columns().stream().anyMatch(remade::contains)
                || (predicate != null && (Mentions.any(predicate, words) || Mentions.any(predicate, remade)))
                || index.keys().stream()
                        .filter(IndexKey::expression)
                        .anyMatch(it -> Mentions.any(it.value(), words) || Mentions.any(it.value(), remade));
    }
}
