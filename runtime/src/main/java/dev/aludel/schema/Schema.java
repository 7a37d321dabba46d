// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything in the schemas of a database that Aludel models; the value that operations work on.
 *
 * @param namespaces the schemas besides the default one, by name
 * @param sequences the sequences, by name
 * @param tables the tables, by name
 */
public record Schema(List<String> namespaces, List<Sequence> sequences, List<Table> tables) {

    private static final Schema EMPTY = new Schema(List.of(), List.of(), List.of());

    public Schema {
        namespaces = namespaces.stream().sorted().distinct().toList();
        sequences = sequences.stream().sorted(comparing(Sequence::name)).toList();
        tables = tables.stream().sorted(comparing(Table::name)).toList();
    }

    /** A database without anything of ours: the default schema, empty. */
    public static Schema empty() {
        return EMPTY;
    }

    /** The table of that name, if there is one. */
    public Optional<Table> findTable(QualifiedName name) {
        int low = 0;
        int high = tables.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = tables.get(middle).name().compareTo(name);
            if (order == 0) {
                return Optional.of(tables.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The sequence of that name, if there is one. */
    public Optional<Sequence> findSequence(QualifiedName name) {
        return sequences.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The same schema with one more namespace. */
    public Schema plusNamespace(String name) {
        return new Schema(Stream.concat(namespaces.stream(), Stream.of(name)).toList(), sequences, tables);
    }

    /** The same schema without a namespace. */
    public Schema minusNamespace(String name) {
        return new Schema(namespaces.stream().filter(it -> !it.equals(name)).toList(), sequences, tables);
    }

    /** The same schema with a table more, or in place of the one of its name. */
    public Schema with(Table table) {
        return new Schema(
                namespaces,
                sequences,
                Stream.concat(tables.stream().filter(it -> !it.name().equals(table.name())), Stream.of(table))
                        .toList());
    }

    /** The same schema without a table. */
    public Schema minusTable(QualifiedName name) {
        return new Schema(
                namespaces,
                sequences,
                tables.stream().filter(it -> !it.name().equals(name)).toList());
    }

    /** The same schema with other tables. */
    public Schema tables(List<Table> others) {
        return new Schema(namespaces, sequences, others);
    }

    /** The same schema with other sequences. */
    public Schema sequences(List<Sequence> others) {
        return new Schema(namespaces, others, tables);
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
