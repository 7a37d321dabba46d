// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.schema.EnumType.enumType;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.EnumSql;
import java.util.ArrayList;
import java.util.List;

/**
 * A few enum types, hostile names and values among them. Each has two values that never go away, which expressions use, and
 * others that come and go; the order among all of them is always the same, since another order alone is no difference.
 */
final class RandomEnums {

    private static final List<EnumType> ALL = List.of(
            enumType("mood", "angry", "sad", "gr'een \"x\" \\\\ ü", "calm", "happy", "'); drop table users; --")
                    .withCasts(),
            enumType("Odd \"Type\"", "", "sad", "b", "happy"));

    private static final List<String> LASTING = List.of("sad", "happy");

    private RandomEnums() {}

    static DataType type(Dice dice) {
        DataType type = EnumSql.type(dice.pick(ALL).name());
        return dice.chance(25) ? type.array() : type;
    }

    static boolean isEnum(DataType type) {
        return ALL.stream().anyMatch(it -> EnumSql.type(it.name()).equals(type));
    }

    /** The schema with the enum types that its columns have, with all their values. */
    static Schema settled(Schema schema) {
        Schema settled = schema;
        for (EnumType type : ALL) {
            if (isUsed(schema, type.name()) && schema.findEnum(type.name()).isEmpty()) {
                settled = settled.with(type);
            }
        }
        return settled;
    }

    static EnumType some(Dice dice, QualifiedName name) {
        EnumType type =
                ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        List<String> labels = new ArrayList<>(type.labels());
        labels.removeIf(it -> !LASTING.contains(it) && dice.chance(50));
        return type.labels(labels);
    }

    /** Other values for one of the schema's types, or a type that nothing uses gone or come. */
    static Schema changed(Dice dice, Schema schema) {
        EnumType type = dice.pick(ALL);
        if (schema.findEnum(type.name()).isPresent() && !isUsed(schema, type.name()) && dice.chance(50)) {
            return schema.minusEnum(type.name());
        }
        return schema.with(some(dice, type.name()));
    }

    /** An expression for a default of one of the types. */
    static String value(Dice dice, DataType type) {
        return dice.of("'sad'", "'happy'", "'happy'::" + type.sql());
    }

    private static boolean isUsed(Schema schema, QualifiedName name) {
        return schema.tables().stream()
                .flatMap(it -> it.columns().stream())
                .map(Column::type)
                .anyMatch(it -> EnumSql.holds(it, name));
    }
}
