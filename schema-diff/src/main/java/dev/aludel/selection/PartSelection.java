// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Table;
import dev.aludel.sql.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leaves parts of one table as they are in the database: columns, defaults, comments, constraints and indexes.
 *
 * @param exclude what is left
 * @param live the table in the database, or null if it isn't there
 */
record PartSelection(List<ObjectPattern> exclude, @Nullable Table live) {

    Table of(Table target) {
        List<Column> columns = kept(
                target.columns(),
                live == null ? List.of() : live.columns(),
                Column::name,
                it -> part(ObjectKey.Kind.COLUMN, target, it));
        Table part =
                target.columns(columns.stream().map(it -> values(target, it)).toList());
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        Set<String> without = target.columns().stream()
                .map(Column::name)
                .filter(it -> !names.contains(it))
                .collect(Collectors.toSet());
        List<Constraint> constraints = kept(
                target.constraints(),
                live == null ? List.of() : live.constraints(),
                Constraint::name,
                it -> part(ObjectKey.Kind.CONSTRAINT, target, it));
        List<Index> indexes = kept(
                target.indexes(),
                live == null ? List.of() : live.indexes(),
                Index::name,
                it -> part(ObjectKey.Kind.INDEX, target, it));
        return part.constraints(constraints.stream()
                        .filter(it -> names.containsAll(it.uses()) && !Mentions.any(expression(it), without))
                        .toList())
                .indexes(indexes.stream()
                        .filter(it -> names.containsAll(it.columns()) && !Mentions.any(expressions(it), without))
                        .toList());
    }

    private static String expression(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return check.expression();
        }
        return constraint instanceof ExclusionConstraint exclusion ? exclusion.definition() : "";
    }

    private static String expressions(Index index) {
        String keys = index.keys().stream()
                .filter(IndexKey::expression)
                .map(IndexKey::value)
                .collect(Collectors.joining(" "));
        return index.predicate() == null ? keys : keys + " " + index.predicate();
    }

    /** The column with the default and the comment that it has in the database, where those are left. */
    private Column values(Table target, Column column) {
        Column there = live == null ? null : live.findColumn(column.name()).orElse(null);
        Column chosen = column;
        if (isLeft(part(ObjectKey.Kind.DEFAULT, target, column.name()))
                && (column.value() == null || column.value() instanceof ColumnDefault)) {
            boolean plain = there != null && there.value() instanceof ColumnDefault;
            chosen = chosen.valued(plain && there != null ? there.value() : null);
        }
        if (isLeft(part(ObjectKey.Kind.COMMENT, target, column.name()))) {
            chosen = chosen.comment(there == null ? null : there.comment());
        }
        return chosen;
    }

    private <T> List<T> kept(
            List<T> target, List<T> before, Function<T, String> name, Function<String, ObjectKey> key) {
        List<T> kept = new ArrayList<>();
        for (T thing : target) {
            if (!isLeft(key.apply(name.apply(thing)))) {
                kept.add(thing);
            }
        }
        for (T thing : before) {
            if (isLeft(key.apply(name.apply(thing)))) {
                kept.add(thing);
            }
        }
        return kept;
    }

    private boolean isLeft(ObjectKey key) {
        return exclude.stream().anyMatch(it -> it.means(key));
    }

    private static ObjectKey part(ObjectKey.Kind kind, Table table, String name) {
        return ObjectKey.part(kind, table.name(), name);
    }
}
