// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.Quoting;
import dev.aludel.test.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some tables and columns that get other names on the way from one schema to another, as a person says with
 * {@code --rename}.
 *
 * @param columns the columns, by the former names of their tables
 * @param tables the tables
 */
record RandomRenames(List<RenameColumn> columns, List<RenameTable> tables) {

    private static final String DEFAULT_SCHEMA = "public";

    static RandomRenames none() {
        return new RandomRenames(List.of(), List.of());
    }

    /** New names for some of the tables and columns that both schemas have. */
    static RandomRenames of(Schema from, Schema to, long seed) {
        var dice = new Dice(seed ^ 0x2E9A3E);
        var names = new RandomNames(dice, dice.of(0, 5, 50));
        List.of(from, to).forEach(schema -> {
            schema.sequences().forEach(it -> names.take(it.name().name()));
            schema.tables().forEach(it -> it.relationNames().forEach(name -> names.take(name.name())));
            schema.enums().forEach(it -> names.take(it.name().name()));
            schema.views().forEach(it -> names.take(it.name().name()));
        });
        List<RenameColumn> columns = new ArrayList<>();
        List<RenameTable> tables = new ArrayList<>();
        for (Table table : to.tables()) {
            Optional<Table> former = from.findTable(table.name());
            if (former.isPresent()) {
                RandomNames free = new RandomNames(dice, names.hostility());
                List.of(table, former.get()).forEach(it -> it.columns().forEach(column -> free.take(column.name())));
                for (Column column : table.columns()) {
                    if (dice.chance(15)
                            && former.get().findColumn(column.name()).isPresent()) {
                        columns.add(new RenameColumn(table.name(), column.name(), free.fresh()));
                    }
                }
                if (dice.chance(30)) {
                    tables.add(new RenameTable(table.name(), table.name().sibling(names.fresh())));
                }
            }
        }
        return new RandomRenames(columns, tables);
    }

    /** Those of which both schemas still have the thing. */
    RandomRenames fitting(Schema from, Schema to) {
        return new RandomRenames(
                columns.stream()
                        .filter(it -> has(from, it.table(), it.from()) && has(to, it.table(), it.from()))
                        .toList(),
                tables.stream()
                        .filter(it -> from.findTable(it.from()).isPresent()
                                && to.findTable(it.from()).isPresent())
                        .toList());
    }

    private static boolean has(Schema schema, QualifiedName table, String column) {
        return schema.findTable(table).flatMap(it -> it.findColumn(column)).isPresent();
    }

    /** A schema with the new names, in the queries of its views too, which a person rewrites. */
    Schema applyTo(Schema schema) {
        List<Operation> all = new ArrayList<>(columns);
        all.addAll(tables);
        return RandomViews.renamed(schema, new Plan(all).applyTo(schema), this);
    }

    /** What a column is called after, by the former name of its table. */
    String name(QualifiedName table, String column) {
        return columns.stream()
                .filter(it -> it.table().equals(table) && it.from().equals(column))
                .map(RenameColumn::to)
                .findFirst()
                .orElse(column);
    }

    /** Each as a person writes it: {@code column users.fullname=people.full_name}. */
    List<String> hints() {
        List<String> hints = new ArrayList<>();
        for (RenameTable table : tables) {
            hints.add(ObjectKey.table(table.from()) + "=" + table.to());
        }
        for (RenameColumn column : columns) {
            String after = ObjectKey.part(Kind.COLUMN, name(column.table()), column.to())
                    .toString();
            hints.add(ObjectKey.part(Kind.COLUMN, column.table(), column.from()) + "="
                    + after.substring(Kind.COLUMN.word().length() + 1));
        }
        return hints;
    }

    /** What a table is called before. */
    QualifiedName former(QualifiedName name) {
        return tables.stream()
                .filter(it -> it.to().equals(name))
                .map(RenameTable::from)
                .findFirst()
                .orElse(name);
    }

    /** What a table is called after. */
    QualifiedName name(QualifiedName former) {
        return tables.stream()
                .filter(it -> it.from().equals(former))
                .map(RenameTable::to)
                .findFirst()
                .orElse(former);
    }

    /** Rows with the new names. */
    Rows applyTo(Rows rows) {
        Rows renamed = rows;
        for (RenameColumn column : columns) {
            renamed =
                    renamed.renamed(quoted(column.table()), Quoting.quoted(column.from()), Quoting.quoted(column.to()));
        }
        for (RenameTable table : tables) {
            renamed = renamed.renamed(quoted(table.from()), quoted(table.to()));
        }
        return renamed;
    }

    private static String quoted(QualifiedName table) {
        String schema = table.schema() == null ? DEFAULT_SCHEMA : table.schema();
        return Quoting.qualified(schema, table.name());
    }
}
