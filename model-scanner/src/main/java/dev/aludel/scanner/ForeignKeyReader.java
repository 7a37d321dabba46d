// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** The foreign keys of a table that Hibernate would make. */
final class ForeignKeyReader {

    private final ScanContext context;

    ForeignKeyReader(ScanContext context) {
        this.context = context;
    }

    List<Draft> read(Table table) {
        List<Draft> drafts = new ArrayList<>();
        for (org.hibernate.mapping.ForeignKey key : table.getForeignKeys().values()) {
            if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
                if (key.getReferencedTable().isView()) {
                    context.report()
                            .note(
                                    "foreign key of table " + table.getName(),
                                    "refers to the view %s; no foreign key is made"
                                            .formatted(key.getReferencedTable().getName()));
                } else {
                    drafts.add(Draft.of(key(key)));
                }
            }
        }
        return drafts;
    }

    private ForeignKey key(org.hibernate.mapping.ForeignKey key) {
        ForeignKey plain = new ForeignKey(
                name(key),
                columns(key.getColumns()),
                context.names().qualified(key.getReferencedTable().getQualifiedTableName()),
                columns(
                        key.isReferenceToPrimaryKey()
                                ? key.getReferencedTable().getPrimaryKey().getColumns()
                                : key.getReferencedColumns()),
                action(key.getOnDeleteAction()),
                ReferentialAction.NO_ACTION,
                ForeignKeyOptions.NONE);
        ForeignKey key1 = key.getKeyDefinition() == null ? plain : defined(plain, key, key.getKeyDefinition(), true);
        String options = Options.of(key);
        return options.isEmpty() ? key1 : defined(key1, key, options, false);
    }

    private String name(org.hibernate.mapping.ForeignKey key) {
        String name = key.getName();
        if (name == null) {
            return Draft.UNNAMED;
        }
        boolean quoted = name.startsWith("\"") || name.startsWith("`");
        String bare = quoted ? name.substring(1, name.length() - 1) : name;
        return context.generatedNames().contains(bare)
                ? Draft.UNNAMED
                : context.names().sql(name);
    }

    /** The key as its own SQL says, which Hibernate writes in place of all that it knows itself. */
    private ForeignKey defined(
            ForeignKey plain, org.hibernate.mapping.ForeignKey key, String sql, boolean wholeDefinition) {
        ForeignKeyDefinition definition = ForeignKeyDefinition.parse(sql);
        String subject = "foreign key over %s of table %s"
                .formatted(plain.columns(), key.getTable().getName());
        if (definition == null) {
            context.report().warn(subject, "its definition is not understood and left out: " + sql);
            return plain;
        }
        if (wholeDefinition) {
            context.report().note(subject, "is taken from its definition: " + sql);
        }
        List<String> columns = definition.columns().isEmpty() ? plain.columns() : sql(definition.columns());
        List<String> targets =
                definition.targetColumns().isEmpty() ? plain.targetColumns() : sql(definition.targetColumns());
        if (columns.size() != targets.size()) {
            context.report()
                    .problem("%s has %d columns for %d. Correct its definition: %s"
                            .formatted(subject, columns.size(), targets.size(), sql));
            return plain;
        }
        return new ForeignKey(
                plain.name(),
                columns,
                target(plain, definition),
                targets,
                or(definition.onDelete(), plain.onDelete()),
                or(definition.onUpdate(), plain.onUpdate()),
                definition.options().setting(sql(definition.options().onDeleteColumns())));
    }

    private QualifiedName target(ForeignKey plain, ForeignKeyDefinition definition) {
        String table = definition.table();
        return table == null ? plain.target() : context.names().sql(definition.schema(), table);
    }

    private static ReferentialAction or(@Nullable ReferentialAction said, ReferentialAction otherwise) {
        return said == null ? otherwise : said;
    }

    private List<String> sql(List<String> names) {
        return names.stream().map(context.names()::sql).toList();
    }

    private List<String> columns(List<Column> columns) {
        return columns.stream().map(context.names()::column).toList();
    }

    private static ReferentialAction action(@Nullable OnDeleteAction action) {
        if (action == null) {
            return ReferentialAction.NO_ACTION;
        }
        return switch (action) {
            case NO_ACTION -> ReferentialAction.NO_ACTION;
            case CASCADE -> ReferentialAction.CASCADE;
            case RESTRICT -> ReferentialAction.RESTRICT;
            case SET_NULL -> ReferentialAction.SET_NULL;
            case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
        };
    }
}
