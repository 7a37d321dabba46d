// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param constraints its constraints, by name
 * @param indexes its indexes that no constraint made, by name
 * @param comment its comment, or null
 * @param options how its rows are kept
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        @Nullable String comment,
        TableOptions options) {

    public Table {
        requireNonNull(name, "name");
        requireNonNull(options, "options");
        columns = columns.stream().map(Column::settled).toList();
        constraints = constraints.stream().sorted(comparing(Constraint::name)).toList();
        indexes = indexes.stream().sorted(comparing(Index::name)).toList();
        comment = comment == null || comment.isEmpty() ? null : comment;
    }

    /** A table whose rows are kept as usual. */
    public Table(
            QualifiedName name,
            List<Column> columns,
            List<Constraint> constraints,
            List<Index> indexes,
            @Nullable String comment) {
        this(name, columns, constraints, indexes, comment, TableOptions.NONE);
    }

    /** A table of these elements; the name is written as {@link QualifiedName#parse} reads it. */
    public static Table table(String name, TableElement... elements) {
        Table table = new Table(QualifiedName.parse(name), List.of(), List.of(), List.of(), null);
        for (TableElement element : elements) {
            table = table.plus(element);
        }
        return table;
    }

    /** The column of that name. */
    public Optional<Column> findColumn(String column) {
        return columns.stream().filter(it -> it.name().equals(column)).findFirst();
    }

    /** The constraint of that name. */
    public Optional<Constraint> findConstraint(String constraint) {
        return constraints.stream().filter(it -> it.name().equals(constraint)).findFirst();
    }

    /** The index of that name. */
    public Optional<Index> findIndex(String index) {
        return indexes.stream().filter(it -> it.name().equals(index)).findFirst();
    }

    /** The primary key, if it has one. */
    public Optional<PrimaryKey> primaryKey() {
        return constraints(PrimaryKey.class).findFirst();
    }

    /** The constraints of one kind, by name. */
    public <C extends Constraint> Stream<C> constraints(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The names that it takes among the relations of its schema: its own, and those of its indexes and keys. */
    public Set<QualifiedName> relationNames() {
        Set<QualifiedName> names = new TreeSet<>();
        names.add(name);
        indexes.forEach(it -> names.add(name.sibling(it.name())));
        constraints.stream().filter(Constraint::makesIndex).forEach(it -> names.add(name.sibling(it.name())));
        return names;
    }

    /** The same table with one more element: a column at the end, a constraint, an index, another comment or other options. */
    public Table plus(TableElement element) {
        if (element instanceof Column column) {
            return columns(appended(columns, column));
        }
        if (element instanceof Constraint constraint) {
            return constraints(appended(constraints, constraint));
        }
        if (element instanceof TableComment remark) {
            return comment(remark.text());
        }
        if (element instanceof TableOptions others) {
            return options(others);
        }
        return indexes(appended(indexes, (Index) element));
    }

    /** The same table with more elements, in their order: a table of a thousand columns needs several such lists. */
    public Table plus(List<? extends TableElement> elements) {
        Table table = this;
        for (TableElement element : elements) {
            table = table.plus(element);
        }
        return table;
    }

    /** The same table with other columns. */
    public Table columns(List<Column> others) {
        return new Table(name, others, constraints, indexes, comment, options);
    }

    /** The same table with other constraints. */
    public Table constraints(List<? extends Constraint> others) {
        return new Table(name, columns, List.copyOf(others), indexes, comment, options);
    }

    /** The same table with other indexes. */
    public Table indexes(List<Index> others) {
        return new Table(name, columns, constraints, others, comment, options);
    }

    /** The same table with another comment, or without one. */
    public Table comment(@Nullable String text) {
        return new Table(name, columns, constraints, indexes, text, options);
    }

    /** The same table with its rows kept otherwise. */
    public Table options(TableOptions others) {
        return new Table(name, columns, constraints, indexes, comment, others);
    }

    /** The same table under another name. */
    public Table named(QualifiedName other) {
        return new Table(other, columns, constraints, indexes, comment, options);
    }

    /** The same table with each constraint changed. */
    public Table mapConstraints(UnaryOperator<Constraint> change) {
        return constraints(constraints.stream().map(change).toList());
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
