// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.mapping.Table;

/** One table, part by part. */
final class TableReader {

    private final ScanContext context;
    private final ColumnReader columns;
    private final KeyReader keys;
    private final ForeignKeyReader foreignKeys;
    private final CheckReader checks;
    private final IndexReader indexes;

    TableReader(ScanContext context, UserTypes userTypes) {
        this.context = context;
        this.columns = new ColumnReader(context, userTypes);
        this.keys = new KeyReader(context);
        this.foreignKeys = new ForeignKeyReader(context);
        this.checks = new CheckReader(context);
        this.indexes = new IndexReader(context);
    }

    TableDraft read(Table table) {
        QualifiedName name = context.names().qualified(table.getQualifiedTableName());
        List<Draft> parts = new ArrayList<>(keys.read(table, columns.uniqueByDefinition(table)));
        parts.addAll(foreignKeys.read(table));
        parts.addAll(checks.read(table));
        parts.addAll(checksByDefinition(table));
        parts.addAll(indexes.read(table));
        report(table, name);
        TableOptions options = new TableOptionsReader(context.report()).read(table, name);
        return new TableDraft(name, columns(table, name), parts, table.getComment(), options);
    }

    private List<Column> columns(Table table, QualifiedName name) {
        List<Column> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            Column one = columns.read(table, column);
            if (!names.add(one.name())) {
                context.report()
                        .problem("table %s has two columns \"%s\"; names end after 63 bytes. Give one another name."
                                .formatted(name, one.name()));
            }
            read.add(one);
        }
        return read;
    }

    private List<Draft> checksByDefinition(Table table) {
        Set<String> seen = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            String name = context.names().column(column);
            if (seen.add(name)) {
                columns.checksByDefinition(column)
                        .forEach(it -> drafts.add(Draft.of(CheckConstraint.check(Draft.UNNAMED, it), List.of(name))));
            }
        }
        return drafts;
    }

    private void report(Table table, QualifiedName name) {
        for (InitCommand command : table.getInitCommands(context.sqlContext())) {
            for (String sql : command.getInitCommands()) {
                context.report().note("table " + name, "Hibernate's own export fills it with: " + sql);
            }
        }
    }
}
