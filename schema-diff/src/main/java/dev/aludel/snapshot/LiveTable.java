// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A table of ours as the catalogs have it.
 *
 * @param oid its number
 * @param name its name
 * @param columns its columns by their numbers
 * @param facts the rest
 */
record LiveTable(long oid, QualifiedName name, SortedMap<Integer, LiveColumn> columns, TableFacts facts) {

    /** The names of the columns with these numbers. */
    List<String> columnNames(List<Integer> numbers) throws VanishedObjectException {
        List<String> names = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            names.add(columnName(number));
        }
        return names;
    }

    /** The name of the column with this number. */
    String columnName(int number) throws VanishedObjectException {
        LiveColumn column = columns.get(number);
        if (column == null) {
            throw new VanishedObjectException("column %d of table %s".formatted(number, name));
        }
        return column.name();
    }
}
