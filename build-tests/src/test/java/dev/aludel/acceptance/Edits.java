// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Changes of schemas after which PostgreSQL would still take the whole: what leans on a thing goes with it. */
final class Edits {

    private Edits() {}

    static Schema withoutTable(Schema schema, QualifiedName name) {
        return settled(schema.minusTable(name));
    }

    static Schema withoutColumn(Schema schema, QualifiedName table, String column) {
        return change(
                schema,
                table,
                it -> withoutMentions(it, column)
                        .columns(it.columns().stream()
                                .filter(other -> !other.name().equals(column))
                                .map(other -> isComputedFrom(other, column) ? other.valued(null) : other)
                                .toList()));
    }

    static Schema withoutConstraint(Schema schema, QualifiedName table, String name) {
        return change(
                schema,
                table,
                it -> it.constraints(it.constraints().stream()
                        .filter(other -> !other.name().equals(name))
                        .toList()));
    }

    static Schema withoutIndex(Schema schema, QualifiedName table, String name) {
        return change(
                schema,
                table,
                it -> it.indexes(it.indexes().stream()
                        .filter(other -> !other.name().equals(name))
                        .toList()));
    }

    /** The column of another type; what is written for the type before goes. */
    static Schema retyped(Schema schema, QualifiedName table, String column, DataType type) {
        return change(schema, table, it -> {
            Table bare = it.constraints(it.constraints().stream()
                            .filter(other -> !(other instanceof CheckConstraint || other instanceof ExclusionConstraint)
                                    || !mentions(other, column))
                            .toList())
                    .indexes(it.indexes().stream()
                            .filter(other -> !mentions(other, column) || isPlain(other, type))
                            .toList());
            return bare.columns(bare.columns().stream()
                    .map(other -> isComputedFrom(other, column) ? other.valued(null) : other)
                    .map(other -> other.name().equals(column) ? retyped(other, type) : other)
                    .toList());
        });
    }

    private static Column retyped(Column column, DataType type) {
        Column bare = column.typed(type).valued(null);
        if (!RandomTypes.isText(type)) {
            bare = bare.collated(null);
        }
        return column.value() instanceof Identity identity && RandomTypes.isInteger(type)
                ? bare.valued(new Identity(identity.always(), identity.options().as((BasicType) type)))
                : bare;
    }

    private static boolean isPlain(Index index, DataType type) {
        return index.predicate() == null
                && index.method().equals("btree")
                && RandomTypes.isOrdered(type)
                && index.keys().stream()
                        .noneMatch(it -> it.expression() || it.operatorClass() != null || it.collation() != null);
    }

    static Schema changed(Schema schema, QualifiedName table, Column column) {
        return change(
                schema,
                table,
                it -> it.columns(it.columns().stream()
                        .map(other -> other.name().equals(column.name()) ? column : other)
                        .toList()));
    }

    static Schema change(Schema schema, QualifiedName table, UnaryOperator<Table> change) {
        return schema.findTable(table)
                .map(it -> settled(schema.with(change.apply(it))))
                .orElse(schema);
    }

    private static Table withoutMentions(Table table, String column) {
        return table.constraints(table.constraints().stream()
                        .filter(it -> !mentions(it, column))
                        .toList())
                .indexes(table.indexes().stream()
                        .filter(it -> !mentions(it, column))
                        .toList());
    }

    static boolean mentions(Constraint constraint, String column) {
        return constraint instanceof CheckConstraint check
                ? check.expression().contains(quoted(column))
                : constraint.uses().contains(column);
    }

    private static boolean mentions(Index index, String column) {
        String predicate = index.predicate();
        return index.columns().contains(column)
                || index.keys().stream()
                        .filter(IndexKey::expression)
                        .anyMatch(it -> it.value().contains(quoted(column)))
                || (predicate != null && predicate.contains(quoted(column)));
    }

    static boolean isComputedFrom(Column column, String other) {
        return column.value() instanceof GeneratedValue generated
                && generated.expression().contains(quoted(other));
    }

    /** The schema without what PostgreSQL would refuse: foreign keys to what is no key, keys over other types. */
    static Schema settled(Schema schema) {
        Schema settled = logged(schema.tables(schema.tables().stream()
                .map(it -> required(it.constraints(it.constraints().stream()
                        .filter(other -> fits(schema, it, other))
                        .toList())))
                .toList()));
        Set<String> namespaces = new TreeSet<>();
        settled.tables().forEach(it -> add(namespaces, it.name()));
        settled.sequences().forEach(it -> add(namespaces, it.name()));
        return RandomViews.settled(RandomEnums.settled(new Schema(
                List.copyOf(namespaces), settled.enums(), settled.sequences(), settled.tables(), settled.views())));
    }

    /** Without unlogged tables at either end of a foreign key: those that are logged can't refer to them. */
    private static Schema logged(Schema schema) {
        Set<QualifiedName> bound = new TreeSet<>();
        for (Table table : schema.tables()) {
            table.constraints(ForeignKey.class).forEach(it -> {
                bound.add(it.target());
                bound.add(table.name());
            });
        }
        return schema.tables(schema.tables().stream()
                .map(it -> bound.contains(it.name())
                        ? it.options(TableOptions.NONE.storing(it.options().parameters()))
                        : it)
                .toList());
    }

    private static void add(Set<String> namespaces, QualifiedName name) {
        String namespace = name.schema();
        if (namespace != null) {
            namespaces.add(namespace);
        }
    }

    private static boolean fits(Schema schema, Table table, Constraint constraint) {
        List<DataType> types = types(table, constraint.columns());
        boolean whole =
                types(table, constraint.uses()).size() == constraint.uses().size();
        if (types.size() != constraint.columns().size() || !whole) {
            return false;
        }
        if (constraint instanceof ForeignKey key) {
            // PostgreSQL loses its own cast of a range where another column of the key changes its type.
            boolean ranges = types.size() > 1 && types.contains(DataType.type("int4range"));
            return !ranges
                    && schema.findTable(key.target())
                            .filter(target -> isKey(target, key.targetColumns()))
                            .filter(target -> types(target, key.targetColumns()).equals(types))
                            .isPresent();
        }
        return constraint instanceof CheckConstraint || types.stream().allMatch(RandomTypes::isOrdered);
    }

    private static boolean isKey(Table table, List<String> columns) {
        return table.constraints().stream()
                .filter(it -> (it instanceof PrimaryKey key && key.deferrability() == Deferrability.NOT_DEFERRABLE)
                        || (it instanceof UniqueKey unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE))
                .anyMatch(it -> new TreeSet<>(it.columns()).equals(new TreeSet<>(columns)));
    }

    private static List<DataType> types(Table table, List<String> columns) {
        return columns.stream()
                .flatMap(it -> table.findColumn(it).stream())
                .map(Column::type)
                .toList();
    }

    /** PostgreSQL makes the columns of a primary key, and identity columns, {@code NOT NULL}. */
    private static Table required(Table table) {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        return table.columns(table.columns().stream()
                .map(it -> key.contains(it.name()) || it.value() instanceof Identity ? it.notNull() : it)
                .toList());
    }
}
