// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.View;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Mentions;
import dev.aludel.sql.ViewUses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What objects of a schema are made of. Where an expression only might name something, it does: the cost is a conflict that
 * a person looks at.
 */
final class Uses {

    private final Schema schema;

    private final Set<ObjectKey> needed = new TreeSet<>();

    private final Set<ObjectKey> leanedOn = new TreeSet<>();

    private Uses(Schema schema) {
        this.schema = schema;
    }

    /** What these objects of a schema use. */
    static Uses of(Schema schema, Set<ObjectKey> objects) {
        var uses = new Uses(schema);
        objects.forEach(uses::add);
        return uses;
    }

    /** The objects that must be there, among them the tables that the objects are parts of. */
    Set<ObjectKey> needed() {
        return needed;
    }

    /** Those of them that can't get another type meanwhile: they stand in expressions, keys and views. */
    Set<ObjectKey> leanedOn() {
        return leanedOn;
    }

    private void add(ObjectKey key) {
        if (key.kind() == Kind.VIEW) {
            schema.findView(key.name()).ifPresent(this::view);
            return;
        }
        Table table = schema.findTable(key.name()).orElse(null);
        String part = key.part();
        if (table == null || part == null) {
            return;
        }
        needed.add(ObjectKey.table(key.name()));
        switch (key.kind()) {
            case COLUMN -> table.findColumn(part).ifPresent(it -> column(table, it));
            case CONSTRAINT -> table.findConstraint(part).ifPresent(it -> constraint(table, it));
            case INDEX -> table.findIndex(part).ifPresent(it -> index(table, it));
            default -> {
                // Defaults and comments come with their column.
            }
        }
    }

    private void column(Table table, Column column) {
        schema.enums().stream()
                .filter(it -> EnumSql.holds(column.type(), it.name()))
                .forEach(it -> lean(ObjectKey.enumType(it.name())));
        if (column.value() instanceof GeneratedValue generated) {
            mentioned(table, generated.expression());
        }
        if (column.value() instanceof ColumnDefault given) {
            schema.sequences().stream()
                    .filter(it ->
                            Mentions.any(given.expression(), List.of(it.name().name())))
                    .forEach(it -> needed.add(ObjectKey.sequence(it.name())));
        }
    }

    private void constraint(Table table, Constraint constraint) {
        constraint.uses().forEach(it -> lean(column(table.name(), it)));
        if (constraint instanceof CheckConstraint check) {
            mentioned(table, check.expression());
        } else if (constraint instanceof ExclusionConstraint exclusion) {
            mentioned(table, exclusion.definition());
        } else if (constraint instanceof ForeignKey key) {
            needed.add(ObjectKey.table(key.target()));
            key.targetColumns().forEach(it -> lean(column(key.target(), it)));
            unique(key);
        }
    }

    /** The key of the other table that a foreign key stands on, if only one can be it. */
    private void unique(ForeignKey key) {
        Set<String> columns = Set.copyOf(key.targetColumns());
        List<Constraint> candidates = schema.findTable(key.target()).map(Table::constraints).orElse(List.of()).stream()
                .filter(it -> it instanceof PrimaryKey || it instanceof UniqueKey)
                .filter(it -> Set.copyOf(it.columns()).equals(columns))
                .toList();
        if (candidates.size() == 1) {
            needed.add(ObjectKey.part(
                    Kind.CONSTRAINT, key.target(), candidates.get(0).name()));
        }
    }

    /** PostgreSQL builds an index anew when a plain column of it gets another type; expressions it refuses to guess. */
    private void index(Table table, Index index) {
        index.columns().forEach(it -> needed.add(column(table.name(), it)));
        index.keys().stream().filter(IndexKey::expression).forEach(it -> mentioned(table, it.value()));
        String predicate = index.predicate();
        if (predicate != null) {
            mentioned(table, predicate);
        }
    }

    private void view(View view) {
        schema.views().stream()
                .filter(it -> !it.name().equals(view.name()) && ViewUses.names(view, it.name()))
                .forEach(it -> lean(ObjectKey.view(it.name())));
        for (Table table : schema.tables()) {
            if (ViewUses.names(view, table.name())) {
                needed.add(ObjectKey.table(table.name()));
                mentioned(table, view.query());
            }
        }
    }

    private void mentioned(Table table, String expression) {
        table.columns().stream()
                .map(Column::name)
                .filter(it -> Mentions.any(expression, List.of(it)))
                .forEach(it -> lean(column(table.name(), it)));
    }

    private void lean(ObjectKey key) {
        needed.add(key);
        leanedOn.add(key);
    }

    private static ObjectKey column(QualifiedName table, String name) {
        return ObjectKey.part(Kind.COLUMN, table, name);
    }
}
