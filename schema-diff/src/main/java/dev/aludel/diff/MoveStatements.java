// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import static java.util.stream.Collectors.joining;

import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.Quoting;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The SQL that moves values from one table to another.
 *
 * @param from the table that they go from
 * @param to the table that they come in
 */
record MoveStatements(QualifiedName from, QualifiedName to) {

    /** Sets columns of the rows that are there; {@code key} is there what {@code fromKey} is in the other table. */
    String update(List<String> columns, List<String> key, List<String> fromKey) {
        String source = Quoting.quoted(from);
        String target = Quoting.quoted(to);
        String values = columns.stream()
                .map(Quoting::quoted)
                .map(it -> "%s = %s.%s".formatted(it, source, it))
                .collect(joining(", "));
        String joins = IntStream.range(0, key.size())
                .mapToObj(it -> "%s.%s = %s.%s"
                        .formatted(target, Quoting.quoted(key.get(it)), source, Quoting.quoted(fromKey.get(it))))
                .collect(joining(" and "));
        return "update %s set %s from %s where %s".formatted(target, values, source, joins);
    }

    /** Makes rows of columns that are called the same, and of a key that need not be. */
    String insert(List<String> key, List<String> fromKey, List<String> columns) {
        return "insert into %s %s select %s from %s"
                .formatted(
                        Quoting.quoted(to),
                        Quoting.list(Stream.concat(key.stream(), columns.stream())
                                .distinct()
                                .toList()),
                        names(Stream.concat(fromKey.stream(), columns.stream())
                                .distinct()
                                .toList()),
                        Quoting.quoted(from));
    }

    /** Makes a row of each combination of values. */
    String insertDistinct(List<String> columns) {
        return "insert into %s %s select distinct %s from %s"
                .formatted(Quoting.quoted(to), Quoting.list(columns), names(columns), Quoting.quoted(from));
    }

    private static String names(List<String> columns) {
        return columns.stream().map(Quoting::quoted).collect(joining(", "));
    }
}
