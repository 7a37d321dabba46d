// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The parts of a table in a few words, close to SQL: {@code theme varchar(20) not null default 'light'}. */
final class Phrases {

    private static final Spellings<ColumnValue, String> VALUES = values();

    private Phrases() {}

    static String column(Column column) {
        ColumnValue value = column.value();
        String rest = (column.required() ? " not null" : "") + (value == null ? "" : " " + VALUES.of(value));
        String order = column.collation() == null ? "" : " collate " + column.collation();
        return column.name() + " " + type(column) + order + rest;
    }

    /** What changes of a column, part by part. */
    static String change(Column from, Column to) {
        List<String> changes = new ArrayList<>();
        if (!from.type().equals(to.type())) {
            changes.add(type(from) + " → " + type(to));
        }
        if (!Objects.equals(from.collation(), to.collation())) {
            changes.add(to.collation() == null ? "no collation" : "collate " + to.collation());
        }
        if (from.required() != to.required()) {
            changes.add(to.required() ? "not null" : "nullable");
        }
        if (!Objects.equals(from.value(), to.value())) {
            ColumnValue value = to.value();
            changes.add(value == null ? "no default" : VALUES.of(value));
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            changes.add(to.comment() == null ? "no comment" : "comment");
        }
        return to.name() + " " + String.join(", ", changes);
    }

    static String constraint(Constraint constraint) {
        String head = constraint.kind() + " " + constraint.name();
        if (constraint instanceof CheckConstraint check) {
            return head + ": " + check.expression();
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return head + ": " + exclusion.definition();
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

    /** The type in the shorter one of PostgreSQL's two spellings. */
    private static String type(Column column) {
        return column.type()
                .sql()
                .replaceFirst("^character varying", "varchar")
                .replaceFirst("^(time|timestamp)(\\(\\d\\))? with time zone", "$1tz$2")
                .replaceFirst("^(time|timestamp)(\\(\\d\\))? without time zone", "$1$2");
    }

    private static Spellings<ColumnValue, String> values() {
        var values = new Spellings<ColumnValue, String>();
        values.spell(ColumnDefault.class, it -> "default " + it.expression());
        values.spell(Identity.class, it -> it.always() ? "always identity" : "identity");
        values.spell(GeneratedValue.class, it -> (it.stored() ? "as " : "virtually as ") + it.expression());
        return values;
    }
}
