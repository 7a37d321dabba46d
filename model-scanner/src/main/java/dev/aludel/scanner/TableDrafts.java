// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.TableElement;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the mapping, two of one name being one: Hibernate has a table for each spelling of its name, such as
 * {@code OrderItem} and {@code order_item} where a strategy makes the one of the other.
 *
 * <p>Such a table has the columns of all. Where several have a column, an entity that is written says its type and whether
 * it is required, else the first; a default, an identity, a collation or a comment that only one of them has holds.
 */
final class TableDrafts {

    private final Report report;

    /** By the name before it is cut: two names that meet only at 63 bytes are two tables. */
    private final Map<List<String>, List<TableDraft>> drafts = new LinkedHashMap<>();

    /** Those of entities that are never written, which say least of all what the columns are. */
    private final Map<List<String>, List<TableDraft>> read = new LinkedHashMap<>();

    TableDrafts(Report report) {
        this.report = report;
    }

    void add(List<String> uncutName, TableDraft draft, boolean onlyRead) {
        List<TableDraft> written = drafts.computeIfAbsent(uncutName, it -> new ArrayList<>());
        (onlyRead ? read.computeIfAbsent(uncutName, it -> new ArrayList<>()) : written).add(draft);
    }

    List<TableDraft> all() {
        List<TableDraft> all = new ArrayList<>();
        drafts.forEach((name, written) -> Stream.concat(written.stream(), read.getOrDefault(name, List.of()).stream())
                .reduce(this::merged)
                .ifPresent(all::add));
        return all;
    }

    private TableDraft merged(TableDraft first, TableDraft second) {
        report.note("table " + first.name(), "is mapped under several spellings of its name; they are taken as one");
        Map<String, Column> columns = new LinkedHashMap<>();
        first.columns().forEach(it -> columns.put(it.name(), it));
        second.columns().forEach(it -> columns.merge(it.name(), it, (one, other) -> merged(first, one, other)));
        List<Draft> parts = new ArrayList<>(first.parts());
        for (Draft part : second.parts()) {
            if (parts.stream().noneMatch(it -> isSame(it, part))) {
                parts.add(part);
            }
        }
        return new TableDraft(
                first.name(),
                List.copyOf(columns.values()),
                parts,
                or(first.comment(), second.comment()),
                first.options().equals(TableOptions.NONE) ? second.options() : first.options());
    }

    private Column merged(TableDraft table, Column first, Column second) {
        if (!first.type().equals(second.type())) {
            report.warn(
                    "column " + new ColumnName(table.name(), first.name()),
                    "is mapped with different types, %1$s and %2$s; %1$s is taken"
                            .formatted(first.type().sql(), second.type().sql()));
        }
        if (first.required() != second.required()) {
            report.note(
                    "column " + new ColumnName(table.name(), first.name()),
                    "is mapped as required and as optional; it is taken as %s"
                            .formatted(first.required() ? "required" : "optional"));
        }
        ColumnValue value = or(first.value(), second.value());
        return new Column(
                first.name(),
                first.type(),
                or(first.collation(), second.collation()),
                first.required() || value instanceof Identity,
                value,
                or(first.comment(), second.comment()),
                or(first.existingRows(), second.existingRows()));
    }

    /** Whether they ask for one constraint or one index; a table has one primary key, and one foreign key from a column. */
    private static boolean isSame(Draft first, Draft second) {
        TableElement one = first.element();
        TableElement other = second.element();
        if (one instanceof PrimaryKey && other instanceof PrimaryKey) {
            return true;
        }
        if (one instanceof ForeignKey key && other instanceof ForeignKey another) {
            return key.columns().equals(another.columns()) && key.target().equals(another.target());
        }
        boolean named = first.named() && second.named() && one.name().equals(other.name());
        return one.getClass() == other.getClass() && (named || Objects.equals(one, renamed(other, one.name())));
    }

    private static TableElement renamed(TableElement element, String name) {
        return element instanceof Constraint constraint ? constraint.named(name) : ((Index) element).named(name);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
