// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows of one table, all values as text, nulls left out; columns with their types, and the primary key's columns if it
 * has one.
 */
record TableRows(String name, Map<String, String> types, List<String> key, List<Map<String, String>> rows) {

    TableRows without(String column) {
        Map<String, String> others = new TreeMap<>(types);
        others.remove(column);
        return new TableRows(
                name,
                others,
                key,
                rows.stream().map(row -> only(row, others.keySet())).toList());
    }

    TableRows renamed(String from, String to) {
        return new TableRows(
                name,
                renamed(types, from, to),
                key.stream().map(it -> it.equals(from) ? to : it).toList(),
                rows.stream().map(row -> renamed(row, from, to)).toList());
    }

    private static Map<String, String> renamed(Map<String, String> row, String from, String to) {
        Map<String, String> renamed = new TreeMap<>(row);
        String value = renamed.remove(from);
        if (value != null) {
            renamed.put(to, value);
        }
        return renamed;
    }

    TableRows named(String other) {
        return new TableRows(other, types, key, rows);
    }

    /** What harm came to the rows on the way to {@code after}, in columns that both have with one type. */
    List<String> harm(TableRows after) {
        Set<String> common = new TreeSet<>();
        types.forEach((column, type) -> {
            if (type.equals(after.types.get(column))) {
                common.add(column);
            }
        });
        if (rows.size() != after.rows.size()) {
            return List.of(name + ": had " + rows.size() + " rows, has " + after.rows.size());
        }
        boolean keyed = !key.isEmpty() && common.containsAll(key) && key.equals(after.key);
        return keyed ? byKey(after, common) : byContent(after, common);
    }

    private List<String> byKey(TableRows after, Set<String> common) {
        Map<Map<String, String>, Map<String, String>> there = new HashMap<>();
        after.rows.forEach(row -> there.put(only(row, key), row));
        List<String> harm = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> id = only(row, key);
            Map<String, String> other = there.get(id);
            if (other == null) {
                harm.add(name + " " + id + " is gone");
                continue;
            }
            for (String column : common) {
                if (!Objects.equals(row.get(column), other.get(column))) {
                    harm.add(name + " " + id + ": " + column + " was " + row.get(column) + ", is " + other.get(column));
                }
            }
        }
        return harm;
    }

    private List<String> byContent(TableRows after, Set<String> common) {
        Map<Map<String, String>, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(only(row, common), 1, Integer::sum));
        after.rows.forEach(row -> counts.merge(only(row, common), -1, Integer::sum));
        List<String> harm = new ArrayList<>();
        counts.forEach((row, count) -> {
            if (count > 0) {
                harm.add(name + ": the row " + row + " is gone");
            }
        });
        return harm;
    }

    private static Map<String, String> only(Map<String, String> row, Collection<String> columns) {
        Map<String, String> some = new TreeMap<>(row);
        some.keySet().retainAll(columns);
        return some;
    }
}
