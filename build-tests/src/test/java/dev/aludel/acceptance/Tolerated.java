// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database is to become for a model, said a second time and independently of the reconciler: the model, but where
 * entities can't say a thing the database's word stands. Each rule is one that {@code design.md} allows.
 */
final class Tolerated {

    private Tolerated() {}

    static Schema of(Schema model, Schema live) {
        return model.tables(model.tables().stream()
                .map(it ->
                        live.findTable(it.name()).map(other -> table(it, other)).orElse(it))
                .toList());
    }

    private static Table table(Table model, Table live) {
        return enforcedByIndexes(model, live)
                .columns(model.columns().stream()
                        .map(it -> live.findColumn(it.name())
                                .map(other -> column(it, other))
                                .orElse(it))
                        .toList());
    }

    /** A unique index keeps the same rows apart as a unique constraint over its columns. */
    private static Table enforcedByIndexes(Table model, Table live) {
        Table table = model;
        for (UniqueKey key : model.constraints(UniqueKey.class).toList()) {
            Optional<Index> index = live.constraints(UniqueKey.class)
                            .anyMatch(it -> Set.copyOf(it.columns()).equals(Set.copyOf(key.columns())))
                    ? Optional.empty()
                    : live.indexes().stream().filter(it -> enforces(it, key)).findFirst();
            if (index.isPresent()) {
                table = table.constraints(table.constraints().stream()
                        .filter(it -> !it.equals(key))
                        .toList());
                if (table.findIndex(index.get().name()).isEmpty()) {
                    table = table.plus(index.get());
                }
            }
        }
        return table;
    }

    private static boolean enforces(Index index, UniqueKey key) {
        return index.unique()
                && index.predicate() == null
                && index.nullsNotDistinct() == key.nullsNotDistinct()
                && key.deferrability() == Deferrability.NOT_DEFERRABLE
                && index.keys().stream().noneMatch(IndexKey::expression)
                && Set.copyOf(key.columns())
                        .equals(index.keys().stream().map(IndexKey::value).collect(Collectors.toSet()));
    }

    /** {@code timestamp} and {@code timestamp(6)} store the same. */
    private static Column column(Column model, Column live) {
        DataType type = model.type()
                        .sql()
                        .replace("e(6)", "e")
                        .replace("p(6)", "p")
                        .equals(live.type().sql().replace("e(6)", "e").replace("p(6)", "p"))
                ? live.type()
                : model.type();
        Column typed = model.typed(type);
        if (type.equals(live.type()) && isEmptyArray(model) && isEmptyArray(live)) {
            return typed.valued(live.value());
        }
        return typed;
    }

    /** Whether a default is the array without elements, which has two spellings of one value. */
    private static boolean isEmptyArray(Column column) {
        return column.type() instanceof ArrayType
                && column.value() instanceof ColumnDefault given
                && (given.expression().equals("'{}'") || given.expression().startsWith("ARRAY[]::"));
    }
}
