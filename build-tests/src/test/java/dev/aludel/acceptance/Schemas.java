// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one generator of schemas for tests: the same seed gives the same schema, one that PostgreSQL takes. */
final class Schemas {

    private Schemas() {}

    /** A schema of one to six tables, with any kind of object that is modelled. */
    static Schema random(long seed) {
        var dice = new Dice(seed);
        var names = new RandomNames(dice, dice.of(0, 5, 50));
        String other = dice.chance(35) ? dice.of("audit", "My \"Schema\"", "order") : null;
        var tables = new RandomTable(dice, names);
        Schema schema = Schema.empty();
        for (int i = dice.of(0, 0, 1, 2); i > 0; i--) {
            schema = schema.with(sequence(dice, name(dice, names, other)));
        }
        for (int i = dice.between(1, 6); i > 0; i--) {
            schema = schema.with(numbered(dice, schema, tables.table(name(dice, names, other))));
        }
        for (Table table : schema.tables()) {
            for (int i = dice.of(0, 0, 1, 1, 2); i > 0; i--) {
                Table current = schema.findTable(table.name()).orElse(table);
                schema = schema.with(tables.withForeignKey(current, schema));
            }
        }
        Schema settled = Edits.settled(schema);
        for (EnumType type : settled.enums()) {
            settled = settled.with(RandomEnums.some(dice, type.name()));
        }
        return RandomViews.some(settled, seed);
    }

    /** The schema after one to eight random changes. */
    static Schema mutated(Schema schema, long seed) {
        var dice = new Dice(seed ^ 0x5EED);
        var mutations = new Mutations(dice, schema);
        Schema changed = schema;
        for (int i = dice.between(1, 8); i > 0; i--) {
            changed = Edits.settled(dice.pick(mutations.all()).apply(changed));
        }
        return RandomViews.changed(changed, seed);
    }

    static Sequence sequence(Dice dice, QualifiedName name) {
        SequenceOptions options = SequenceOptions.defaults().incrementingBy(dice.of(1, 1, 50, 10, -1));
        if (dice.chance(30)) {
            options = options.startingWith(options.start() * dice.of(7, 1000));
        }
        if (dice.chance(20)) {
            options = options.caching(20);
        }
        return new Sequence(name, dice.chance(10) ? options.cycling() : options, null);
    }

    /** Sometimes a column that takes its numbers from a sequence of the schema. */
    private static Table numbered(Dice dice, Schema schema, Table table) {
        List<Column> integers = table.columns().stream()
                .filter(it -> RandomTypes.isInteger(it.type()) && it.value() == null)
                .toList();
        if (integers.isEmpty() || schema.sequences().isEmpty() || dice.chance(50)) {
            return table;
        }
        Column column = dice.pick(integers);
        String expression = RandomTable.nextval(dice.pick(schema.sequences()).name());
        return table.columns(table.columns().stream()
                .map(it -> it.equals(column) ? it.defaultsToSql(expression) : it)
                .toList());
    }

    static QualifiedName name(Dice dice, RandomNames names, @Nullable String other) {
        return new QualifiedName(other != null && dice.chance(30) ? other : null, names.fresh());
    }
}
