// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.List;
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
        return model.sequences(model.sequences().stream()
                        .map(it -> live.findSequence(it.name())
                                .map(other -> sequence(it, other))
                                .orElse(it))
                        .toList())
                .tables(model.tables().stream()
                        .map(it -> live.findTable(it.name())
                                .map(other -> table(it, other))
                                .orElse(it))
                        .toList());
    }

    /** Start and step are the model's; cache and cycle are the database's where the model says nothing. */
    private static Sequence sequence(Sequence model, Sequence live) {
        SequenceOptions options = model.options();
        SequenceOptions cached =
                options.cache() == 1 ? options.caching(live.options().cache()) : options;
        return model.with(live.options().cycle() ? cached.cycling() : cached);
    }

    private static Table table(Table model, Table live) {
        return enforcedByIndexes(model, live)
                .columns(model.columns().stream()
                        .map(it -> live.findColumn(it.name())
                                .map(other -> column(it, other))
                                .orElse(it))
                        .toList())
                .mapConstraints(it -> constraint(it, live));
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

    /** The numbers of an identity are the database's where the model states none; {@code timestamp} and {@code timestamp(6)} store the same. */
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
        return model.value() instanceof Identity wanted && live.value() instanceof Identity identity
                ? typed.valued(identity(wanted, identity, (BasicType) type))
                : typed;
    }

    /** Whether a default is the array without elements, which has two spellings of one value. */
    private static boolean isEmptyArray(Column column) {
        return column.type() instanceof ArrayType
                && column.value() instanceof ColumnDefault given
                && (given.expression().equals("'{}'") || given.expression().startsWith("ARRAY[]::"));
    }

    private static Identity identity(Identity model, Identity live, BasicType type) {
        SequenceOptions options = model.options();
        boolean plain = options.start() == 1
                && options.increment() == 1
                && options.cache() == 1
                && !options.cycle()
                && options.minimum() == 1;
        return new Identity(
                model.always() || live.always(), plain ? live.options().as(type) : options);
    }

    /** Keys over the same columns do the same, in whatever order. */
    private static Constraint constraint(Constraint model, Table live) {
        return live.constraints().stream()
                .filter(it -> it.getClass() == model.getClass())
                .filter(it -> Set.copyOf(it.columns()).equals(Set.copyOf(model.columns())))
                .findFirst()
                .map(it -> ordered(model, it.columns()))
                .orElse(model);
    }

    private static Constraint ordered(Constraint model, List<String> columns) {
        if (model instanceof PrimaryKey key) {
            return new PrimaryKey(
                    key.name(), columns, key.deferrability(), key.include(), key.comment(), key.parameters());
        }
        return model instanceof UniqueKey key
                ? new UniqueKey(
                        key.name(),
                        columns,
                        key.nullsNotDistinct(),
                        key.deferrability(),
                        key.include(),
                        key.comment(),
                        key.parameters())
                : model;
    }
}
