// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Random changes of a schema; one that finds nothing to change leaves it as it is. */
final class Mutations {

    private final Dice dice;

    private final RandomNames names;

    private final RandomTable tables;

    private final @Nullable String other;

    Mutations(Dice dice, Schema schema) {
        this.dice = dice;
        this.names = new RandomNames(dice, dice.of(0, 5, 30));
        this.tables = new RandomTable(dice, names);
        this.other = dice.chance(20) ? "audit" : null;
        schema.sequences().forEach(it -> names.take(it.name().name()));
        for (Table table : schema.tables()) {
            names.take(table.name().name());
            table.constraints().forEach(it -> names.take(it.name()));
            table.indexes().forEach(it -> names.take(it.name()));
        }
    }

    List<UnaryOperator<Schema>> all() {
        return List.of(
                this::tableAdded,
                this::tableDropped,
                this::tableReplaced,
                this::columnAdded,
                this::columnAdded,
                this::columnDropped,
                this::columnRetyped,
                this::columnRetyped,
                this::keyRetyped,
                this::collationChanged,
                this::nullability,
                this::nullability,
                this::defaultChanged,
                this::commentChanged,
                this::optionsChanged,
                this::keyStoredOtherwise,
                this::identityChanged,
                this::generatedChanged,
                this::primaryKeyChanged,
                this::uniqueAdded,
                this::checkAdded,
                this::exclusionAdded,
                this::checkEvolved,
                this::foreignKeyAdded,
                this::foreignKeyChanged,
                this::constraintDropped,
                this::constraintRenamed,
                this::indexAdded,
                this::indexChanged,
                this::indexDropped,
                this::namesSwapped,
                it -> RandomEnums.changed(dice, it),
                it -> RandomEnums.changed(dice, it),
                this::sequenceAdded,
                this::sequenceChanged,
                this::sequenceDropped);
    }

    private Schema onTable(Schema schema, UnaryOperator<Table> change) {
        return schema.tables().isEmpty()
                ? schema
                : Edits.change(schema, dice.pick(schema.tables()).name(), change);
    }

    private Schema onColumn(Schema schema, java.util.function.BiFunction<Table, Column, Schema> change) {
        List<Table> filled =
                schema.tables().stream().filter(it -> !it.columns().isEmpty()).toList();
        if (filled.isEmpty()) {
            return schema;
        }
        Table table = dice.pick(filled);
        return change.apply(table, dice.pick(table.columns()));
    }

    private Schema tableAdded(Schema schema) {
        Table table = tables.table(Schemas.name(dice, names, other));
        return schema.with(dice.chance(50) ? tables.withForeignKey(table, schema.with(table)) : table);
    }

    private Schema tableDropped(Schema schema) {
        return schema.tables().isEmpty()
                ? schema
                : Edits.withoutTable(schema, dice.pick(schema.tables()).name());
    }

    private Schema tableReplaced(Schema schema) {
        return onTable(schema, it -> dice.chance(50) ? it : tables.table(it.name()));
    }

    private Schema columnAdded(Schema schema) {
        return onTable(
                schema, it -> it.plus(tables.column(tables.columnNames(it).fresh())));
    }

    private Schema columnDropped(Schema schema) {
        return onColumn(schema, (table, column) -> Edits.withoutColumn(schema, table.name(), column.name()));
    }

    private Schema columnRetyped(Schema schema) {
        return onColumn(schema, (table, column) -> {
            DataType type = dice.chance(60) ? relative(column.type()) : RandomTypes.any(dice);
            boolean fixed = column.value() instanceof GeneratedValue || type.equals(column.type());
            if (fixed || (type instanceof ArrayType && refersToItself(table, column))) {
                return schema;
            }
            Schema changed = Edits.retyped(schema, table.name(), column.name(), type);
            Column retyped = changed.findTable(table.name())
                    .flatMap(it -> it.findColumn(column.name()))
                    .orElse(column);
            return column.value() instanceof ColumnDefault && dice.chance(60)
                    ? Edits.changed(changed, table.name(), retyped.defaultsToSql(RandomTypes.value(dice, type)))
                    : changed;
        });
    }

    /** A type that values of the other are likely to fit. */
    /** Whether a foreign key would stay, which PostgreSQL can't check where it is of arrays of varchar for one. */
    private static boolean refersToItself(Table table, Column column) {
        return table.constraints(ForeignKey.class)
                .anyMatch(it -> it.target().equals(table.name())
                        && it.columns().contains(column.name())
                        && it.targetColumns().contains(column.name()));
    }

    private DataType relative(DataType type) {
        if (RandomTypes.isNumber(type)) {
            return dice.of(
                    DataType.bigint(),
                    DataType.integer(),
                    DataType.numeric(12, 2),
                    DataType.doublePrecision(),
                    DataType.text(),
                    DataType.varchar(20),
                    DataType.smallint());
        }
        if (RandomTypes.isText(type)) {
            return dice.of(
                    DataType.varchar(255),
                    DataType.varchar(20),
                    DataType.text(),
                    DataType.varchar(3),
                    DataType.character(12),
                    DataType.varchar());
        }
        return dice.of(DataType.timestamptz(), DataType.timestamp(), DataType.date(), DataType.text());
    }

    /** A key and all that refers to it change their type together. */
    private Schema keyRetyped(Schema schema) {
        List<ForeignKey> keys = schema.tables().stream()
                .flatMap(it -> it.constraints(ForeignKey.class))
                .filter(it -> it.columns().size() == 1)
                .toList();
        if (keys.isEmpty()) {
            return schema;
        }
        ForeignKey chosen = dice.pick(keys);
        DataType type = dice.of(DataType.bigint(), DataType.integer(), DataType.varchar(40), DataType.numeric(20, 0));
        return KeyGroup.of(schema, chosen.target(), chosen.targetColumns().get(0))
                .retyped(schema, type);
    }

    private Schema collationChanged(Schema schema) {
        return onColumn(schema, (table, column) -> {
            if (!RandomTypes.isText(column.type()) || column.value() instanceof GeneratedValue) {
                return schema;
            }
            Schema bare = Edits.retyped(schema, table.name(), column.name(), column.type());
            Column changed = column.collated(column.collation() == null ? RandomTypes.collation(dice) : null);
            return Edits.changed(bare, table.name(), changed);
        });
    }

    private Schema nullability(Schema schema) {
        return onColumn(
                schema,
                (table, column) ->
                        Edits.changed(schema, table.name(), column.required() ? column.optional() : column.notNull()));
    }

    private Schema defaultChanged(Schema schema) {
        return onColumn(schema, (table, column) -> {
            if (column.value() instanceof Identity || column.value() instanceof GeneratedValue) {
                return schema;
            }
            boolean drops = column.value() != null && dice.chance(40);
            Column changed = drops ? column.valued(null) : column.defaultsToSql(RandomTypes.value(dice, column.type()));
            return Edits.changed(schema, table.name(), changed);
        });
    }

    private Schema commentChanged(Schema schema) {
        return dice.chance(30)
                ? onTable(schema, it -> it.comment(tables.comment()))
                : onColumn(
                        schema,
                        (table, column) -> Edits.changed(schema, table.name(), column.comment(tables.comment())));
    }

    private Schema optionsChanged(Schema schema) {
        return onTable(schema, it -> it.options(tables.options()));
    }

    private Schema keyStoredOtherwise(Schema schema) {
        List<StorageParameter> parameters =
                dice.chance(40) ? List.of() : List.of(new StorageParameter("fillfactor", dice.of("80", "90")));
        return onTable(schema, it -> it.mapConstraints(key -> key.storing(parameters)));
    }

    private Schema identityChanged(Schema schema) {
        return onColumn(schema, (table, column) -> {
            if (!RandomTypes.isInteger(column.type()) || column.value() instanceof GeneratedValue) {
                return schema;
            }
            boolean drops = column.value() instanceof Identity && dice.chance(60);
            return Edits.changed(schema, table.name(), drops ? column.valued(null) : tables.identity(column));
        });
    }

    private Schema generatedChanged(Schema schema) {
        return onTable(schema, it -> {
            Optional<Column> there = it.columns().stream()
                    .filter(column -> column.value() instanceof GeneratedValue)
                    .findFirst();
            if (there.isEmpty()) {
                return RandomTable.plus(it, tables.generated(it));
            }
            boolean settles = dice.chance(40);
            return it.columns(it.columns().stream()
                    .map(column -> column.equals(there.get()) ? otherwise(it, column, settles) : column)
                    .toList());
        });
    }

    private Column otherwise(Table table, Column column, boolean settles) {
        if (settles) {
            return column.valued(null);
        }
        return tables.generated(table)
                .filter(it -> it.type().equals(column.type()))
                .map(it -> column.valued(it.value()))
                .orElse(column);
    }

    private Schema primaryKeyChanged(Schema schema) {
        return onTable(schema, it -> {
            Table without = it.constraints(it.constraints().stream()
                    .filter(other -> !(other instanceof PrimaryKey))
                    .toList());
            return dice.chance(25) ? without : RandomTable.plus(without, tables.primaryKey(without));
        });
    }

    private Schema uniqueAdded(Schema schema) {
        return onTable(schema, it -> RandomTable.plus(it, tables.unique(it)));
    }

    private Schema exclusionAdded(Schema schema) {
        return onTable(schema, it -> RandomTable.plus(it, tables.exclusion(it)));
    }

    private Schema checkAdded(Schema schema) {
        return onTable(schema, it -> RandomTable.plus(it, tables.check(it)));
    }

    /** What Hibernate's checks of enums do when a constant comes or goes. */
    private Schema checkEvolved(Schema schema) {
        return onTable(
                schema,
                it -> it.mapConstraints(other -> {
                    if (!(other instanceof CheckConstraint check)) {
                        return other;
                    }
                    String text = check.expression();
                    String evolved = text.contains("'B', 'C'")
                            ? text.replace("'B', 'C'", "'B'")
                            : text.replace("'B'", "'B', 'C'");
                    return check.requiring(evolved.replace("1500", "1400").replace("> 0", ">= 0"));
                }));
    }

    private Schema foreignKeyAdded(Schema schema) {
        return onTable(schema, it -> tables.withForeignKey(it, schema));
    }

    private Schema foreignKeyChanged(Schema schema) {
        return onTable(
                schema,
                it -> it.mapConstraints(other -> other instanceof ForeignKey key
                        ? key.onDelete(tables.action()).deferred(tables.deferrability(20))
                        : other));
    }

    private Schema constraintDropped(Schema schema) {
        return onConstraint(schema, (table, constraint) -> Edits.withoutConstraint(schema, table, constraint.name()));
    }

    private Schema constraintRenamed(Schema schema) {
        return onConstraint(
                schema,
                (table, constraint) -> Edits.change(
                        schema,
                        table,
                        it -> it.mapConstraints(other ->
                                other.equals(constraint) ? other.named(names.fresh(table.name(), "renamed")) : other)));
    }

    private Schema onConstraint(
            Schema schema, java.util.function.BiFunction<QualifiedName, Constraint, Schema> change) {
        List<Table> ruled = schema.tables().stream()
                .filter(it -> !it.constraints().isEmpty())
                .toList();
        if (ruled.isEmpty()) {
            return schema;
        }
        Table table = dice.pick(ruled);
        return change.apply(table.name(), dice.pick(table.constraints()));
    }

    private Schema indexAdded(Schema schema) {
        return onTable(schema, it -> RandomTable.plus(it, tables.index(it)));
    }

    private Schema indexChanged(Schema schema) {
        return onTable(schema, it -> {
            if (it.indexes().isEmpty()) {
                return it;
            }
            Index changed = dice.pick(it.indexes());
            Index replaced =
                    tables.index(it).map(other -> other.named(changed.name())).orElse(changed);
            Index result = dice.chance(30) ? changed.named(names.fresh(it.name().name(), "renamed")) : replaced;
            return it.indexes(it.indexes().stream()
                    .map(other -> other.equals(changed) ? result : other)
                    .toList());
        });
    }

    private Schema indexDropped(Schema schema) {
        return onTable(schema, it -> it.indexes(it.indexes().stream().skip(1).toList()));
    }

    /** Two indexes, or two checks or keys, of a table change their names with each other. */
    private Schema namesSwapped(Schema schema) {
        return onTable(schema, it -> {
            if (it.indexes().size() > 1) {
                Index first = it.indexes().get(0);
                Index second = it.indexes().get(1);
                return it.indexes(it.indexes().stream()
                        .map(other -> other.equals(first)
                                ? other.named(second.name())
                                : other.equals(second) ? other.named(first.name()) : other)
                        .toList());
            }
            if (it.constraints().size() > 1) {
                Constraint first = it.constraints().get(0);
                Constraint second = it.constraints().get(1);
                return it.mapConstraints(other -> other.equals(first)
                        ? other.named(second.name())
                        : other.equals(second) ? other.named(first.name()) : other);
            }
            return it;
        });
    }

    private Schema sequenceAdded(Schema schema) {
        return schema.with(Schemas.sequence(dice, Schemas.name(dice, names, other)));
    }

    private Schema sequenceChanged(Schema schema) {
        return onSequence(
                schema, it -> schema.with(it.incrementingBy(dice.of(1, 2, 50)).startingWith(dice.of(1, 5000))));
    }

    private Schema sequenceDropped(Schema schema) {
        return onSequence(
                schema,
                it -> schema.minusSequence(it.name())
                        .tables(schema.tables().stream()
                                .map(table -> withoutUse(table, it))
                                .toList()));
    }

    private Schema onSequence(Schema schema, java.util.function.Function<Sequence, Schema> change) {
        return schema.sequences().isEmpty() ? schema : change.apply(dice.pick(schema.sequences()));
    }

    static Table withoutUse(Table table, Sequence sequence) {
        String use = RandomTable.nextval(sequence.name());
        return table.columns(table.columns().stream()
                .map(it -> it.value() instanceof ColumnDefault given
                                && given.expression().equals(use)
                        ? it.valued(null)
                        : it)
                .toList());
    }
}
