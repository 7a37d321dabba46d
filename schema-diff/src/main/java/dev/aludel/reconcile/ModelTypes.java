// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.canonical.Expression;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.ArrayType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.VerbatimType;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.sql.EnumSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types of the model as PostgreSQL spells them, and the rule for those that it doesn't know, such as another
 * database's {@code LONGTEXT}: a column that is there keeps its type, and what would be new is refused.
 */
final class ModelTypes {

    private final Canonicalizer canonicalizer;

    private final ModelSchema model;

    private final Snapshot live;

    private final Notes notes;

    /** The model's enums are spelled so already, and may have to be made first. */
    private final Set<String> own = new TreeSet<>();

    private final List<String> refused = new ArrayList<>();

    ModelTypes(Canonicalizer canonicalizer, ModelSchema model, Snapshot live, Notes notes) {
        this.canonicalizer = canonicalizer;
        this.model = model;
        this.live = live;
        this.notes = notes;
        model.schema().enums().forEach(it -> own.add(EnumSql.type(it.name()).sql()));
    }

    /**
     * The model's schema so spelled.
     *
     * @throws UnreachableTargetException if a new column has a type that PostgreSQL doesn't know
     */
    Schema spelled() {
        Schema schema = model.schema();
        schema.tables().stream()
                .flatMap(it -> it.columns().stream())
                .filter(this::isAsked)
                .forEach(it ->
                        canonicalizer.ask(Expression.type(element(it.type()).sql())));
        List<Table> tables = schema.tables().stream().map(this::spelled).toList();
        if (!refused.isEmpty()) {
            throw new UnreachableTargetException(
                    String.join("; ", refused),
                    "Give the attribute a type of PostgreSQL's, or create the type or its extension first; one of another"
                            + " schema is written with it.");
        }
        return schema.tables(tables);
    }

    private boolean isAsked(Column column) {
        DataType element = element(column.type());
        return element instanceof VerbatimType && !own.contains(element.sql());
    }

    private Table spelled(Table table) {
        return table.columns().stream().noneMatch(this::isAsked)
                ? table
                : table.columns(table.columns().stream()
                        .map(it -> isAsked(it) ? spelled(table, it) : it)
                        .toList());
    }

    private Column spelled(Table table, Column column) {
        String type = element(column.type()).sql();
        String text = canonicalizer.read(Expression.type(type)).text();
        if (text != null) {
            return column.typed(like(column.type(), DataType.parse(text)));
        }
        String problem = canonicalizer.unknownType(type);
        if (problem == null) {
            return column;
        }
        var name = new ColumnName(table.name(), column.name());
        String words = "%s asks for the type %s, which PostgreSQL refuses: %s%s"
                .formatted(model.provenance().getOrDefault(name, "column " + name), type, problem, remedy(type));
        Optional<DataType> current = live.schema()
                .findTable(table.name())
                .flatMap(it -> it.findColumn(column.name()))
                .map(Column::type);
        if (current.isEmpty()) {
            refused.add(words);
            return column;
        }
        notes.unknown(
                ColumnReconciler.key(table.name(), column),
                "%s; its type %s stays".formatted(words, current.get().sql()));
        return column.typed(current.get());
    }

    private static String remedy(String type) {
        return ExtensionTypes.extension(type)
                .map(it ->
                        "; it is of the extension %1$s: write op.execute(\"CREATE EXTENSION IF NOT EXISTS %1$s\") in a revision of your own, and upgrade"
                                .formatted(it))
                .orElse("");
    }

    /** A type of these elements that is an array where the other is one. */
    static DataType like(DataType type, DataType element) {
        return type instanceof ArrayType ? element.array() : element;
    }

    /** The type, or that of the elements of an array. */
    static DataType element(DataType type) {
        return type instanceof ArrayType array ? array.element() : type;
    }
}
