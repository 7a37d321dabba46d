// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which tables that only the database has share so many names of columns with a new one that it is worth to compare them:
 * a server may have thousands of other applications' tables.
 */
final class LikeTables {

    private LikeTables() {}

    /** For each of {@code come}, those of {@code kept}. */
    static Map<ObjectKey, List<ObjectKey>> among(Sides<Table> sides, List<ObjectKey> kept, List<ObjectKey> come) {
        Map<String, List<ObjectKey>> having = new HashMap<>();
        for (ObjectKey key : kept) {
            for (Column column : table(sides.live(), key).columns()) {
                having.computeIfAbsent(column.name(), it -> new ArrayList<>()).add(key);
            }
        }
        Map<ObjectKey, List<ObjectKey>> likely = new TreeMap<>();
        for (ObjectKey key : come) {
            List<Column> columns = table(sides.model(), key).columns();
            Map<ObjectKey, Integer> shared = new HashMap<>();
            columns.forEach(column ->
                    having.getOrDefault(column.name(), List.of()).forEach(it -> shared.merge(it, 1, Integer::sum)));
            List<ObjectKey> like = shared.entrySet().stream()
                    .filter(it -> !isCaseOnly(it.getKey(), key))
                    .filter(it -> mayReach(
                            it.getValue(),
                            columns.size()
                                    + table(sides.live(), it.getKey()).columns().size()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            likely.put(key, like);
        }
        return likely;
    }

    /** Names that only have other cases are one setting of the naming, which is told by itself. */
    private static boolean isCaseOnly(ObjectKey one, ObjectKey other) {
        return one.name().toString().equalsIgnoreCase(other.name().toString());
    }

    /** Whether so many shared columns of all that both have can be enough, with all that names and keys may add. */
    private static boolean mayReach(int shared, int all) {
        return RenameScore.forColumns(shared, all) + RenameScore.MOST_BESIDE_COLUMNS >= RenameScore.STRIKING_FOR_TABLE;
    }

    private static Table table(Map<ObjectKey, Table> tables, ObjectKey key) {
        return Objects.requireNonNull(tables.get(key));
    }
}
