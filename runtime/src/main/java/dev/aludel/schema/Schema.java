// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything in the schemas of a database that Aludel models; the value that operations work on.
 *
 * @param namespaces the schemas besides the default one, by name
 * @param enums the enum types, by name
 * @param sequences the sequences, by name
 * @param tables the tables, by name
 * @param views the views, by name
 */
public record Schema(
        List<String> namespaces, List<EnumType> enums, List<Sequence> sequences, List<Table> tables, List<View> views) {

    private static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of());

    public Schema {
        namespaces = namespaces.stream().sorted().distinct().toList();
        enums = sorted(enums, EnumType::name);
        sequences = sorted(sequences, Sequence::name);
        tables = sorted(tables, Table::name);
        views = sorted(views, View::name);
    }

    /** A schema without views. */
    public Schema(List<String> namespaces, List<EnumType> enums, List<Sequence> sequences, List<Table> tables) {
        this(namespaces, enums, sequences, tables, List.of());
    }

    /** A database without anything of ours: the default schema, empty. */
    public static Schema empty() {
        return EMPTY;
    }

    /** The table of that name, if there is one. */
    public Optional<Table> findTable(QualifiedName name) {
        int place = place(name);
        return place < 0 ? Optional.empty() : Optional.of(tables.get(place));
    }

    /** Where the table of that name is; or, as a number below zero, where it would be. */
    private int place(QualifiedName name) {
        int low = 0;
        int high = tables.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = tables.get(middle).name().compareTo(name);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    /** In the order of names; a list that is so already, as nearly all are, is only looked through. */
    private static <T> List<T> sorted(List<T> things, Function<T, QualifiedName> name) {
        for (int i = 1; i < things.size(); i++) {
            if (name.apply(things.get(i - 1)).compareTo(name.apply(things.get(i))) > 0) {
                return things.stream().sorted(comparing(name)).toList();
            }
        }
        return List.copyOf(things);
    }

    /** The sequence of that name, if there is one. */
    public Optional<Sequence> findSequence(QualifiedName name) {
        return sequences.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The enum type of that name, if there is one. */
    public Optional<EnumType> findEnum(QualifiedName name) {
        return enums.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The view of that name, if there is one. */
    public Optional<View> findView(QualifiedName name) {
        return views.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The same schema with one more namespace. */
    public Schema plusNamespace(String name) {
        return new Schema(
                Stream.concat(namespaces.stream(), Stream.of(name)).toList(), enums, sequences, tables, views);
    }

    /** The same schema without a namespace. */
    public Schema minusNamespace(String name) {
        return new Schema(namespaces.stream().filter(it -> !it.equals(name)).toList(), enums, sequences, tables, views);
    }

    /** The same schema with a table more, or in place of the one of its name. */
    public Schema with(Table table) {
        List<Table> others = new ArrayList<>(tables);
        int place = place(table.name());
        if (place >= 0) {
            others.set(place, table);
        } else {
            others.add(-place - 1, table);
        }
        return tables(others);
    }

    /** The same schema without a table. */
    public Schema minusTable(QualifiedName name) {
        int place = place(name);
        if (place < 0) {
            return this;
        }
        List<Table> others = new ArrayList<>(tables);
        others.remove(place);
        return tables(others);
    }

    /** The same schema with other tables. */
    public Schema tables(List<Table> others) {
        return new Schema(namespaces, enums, sequences, others, views);
    }

    /** The same schema with other sequences. */
    public Schema sequences(List<Sequence> others) {
        return new Schema(namespaces, enums, others, tables, views);
    }

    /** The same schema with other enum types. */
    public Schema enums(List<EnumType> others) {
        return new Schema(namespaces, others, sequences, tables, views);
    }

    /** The same schema with an enum type more, or in place of the one of its name. */
    public Schema with(EnumType type) {
        return enums(Stream.concat(enums.stream().filter(it -> !it.name().equals(type.name())), Stream.of(type))
                .toList());
    }

    /** The same schema without an enum type. */
    public Schema minusEnum(QualifiedName name) {
        return enums(enums.stream().filter(it -> !it.name().equals(name)).toList());
    }

    /** The same schema with other views. */
    public Schema views(List<View> others) {
        return new Schema(namespaces, enums, sequences, tables, others);
    }

    /** The same schema with a view more, or in place of the one of its name. */
    public Schema with(View view) {
        return views(Stream.concat(views.stream().filter(it -> !it.name().equals(view.name())), Stream.of(view))
                .toList());
    }

    /** The same schema without a view. */
    public Schema minusView(QualifiedName name) {
        return views(views.stream().filter(it -> !it.name().equals(name)).toList());
    }

    /** The same schema with a sequence more, or in place of the one of its name. */
    public Schema with(Sequence sequence) {
        return sequences(Stream.concat(
                        sequences.stream().filter(it -> !it.name().equals(sequence.name())), Stream.of(sequence))
                .toList());
    }

    /** The same schema without a sequence. */
    public Schema minusSequence(QualifiedName name) {
        return sequences(
                sequences.stream().filter(it -> !it.name().equals(name)).toList());
    }
}
