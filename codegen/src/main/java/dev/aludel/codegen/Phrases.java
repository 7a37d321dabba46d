// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.operation.AlterColumn;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;

/** The parts of a table in a few words, close to SQL: {@code theme varchar(20) not null default 'light'}. */
final class Phrases {

    private static final Spellings<ColumnValue, String> VALUES = values();

    private Phrases() {}

    static String column(Column column) {
        return column.name() + " " + rest(column);
    }

    /** What a column becomes, without its name: or what else of it changes. */
    static String change(AlterColumn alteration) {
        String before = rest(alteration.from());
        String after = rest(alteration.to());
        return before.equals(after) ? "another comment" : after;
    }

    static String constraint(Constraint constraint) {
        String head = constraint.kind() + " " + constraint.name();
        if (constraint instanceof CheckConstraint check) {
            return head + ": " + check.expression();
        }
        String columns = head + " (" + String.join(", ", constraint.columns()) + ")";
        return constraint instanceof ForeignKey key
                ? columns + " → " + key.target() + " (" + String.join(", ", key.targetColumns()) + ")"
                : columns;
    }

    static String index(Index index) {
        String keys =
                String.join(", ", index.keys().stream().map(IndexKey::value).toList());
        return (index.unique() ? "unique " : "") + "index " + index.name() + " (" + keys + ")";
    }

    private static String rest(Column column) {
        String type = column.type().sql().replaceFirst("^character varying", "varchar");
        ColumnValue value = column.value();
        return type + (column.required() ? " not null" : "") + (value == null ? "" : " " + VALUES.of(value));
    }

    private static Spellings<ColumnValue, String> values() {
        var values = new Spellings<ColumnValue, String>();
        values.spell(ColumnDefault.class, it -> "default " + it.expression());
        values.spell(Identity.class, it -> it.always() ? "always identity" : "identity");
        values.spell(GeneratedValue.class, it -> "as " + it.expression());
        return values;
    }
}
