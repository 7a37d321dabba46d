// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table as the filler sees it; all names are quoted. */
record FillTable(
        String name,
        Map<Integer, Column> columns,
        Set<Integer> keyColumns,
        List<Reference> references,
        List<Check> checks) {

    /** A column to be filled; identity, generated and serial columns are not among them. */
    record Column(String name, String type, ValueType valueType, boolean nullable) {}

    /** A foreign key: columns here by number, columns there by name. */
    record Reference(String target, List<Integer> columns, List<String> targetColumns) {

        /** Whether all its columns are filled and must be: then the target's rows come first. */
        boolean isHard(FillTable table) {
            return columns.stream().noneMatch(number -> isNullable(table, number));
        }

        static boolean isNullable(FillTable table, int number) {
            Column column = table.columns().get(number);
            return column != null && column.nullable();
        }
    }

    /** A check with the columns it looks at and the constants in it, which are the likeliest values to satisfy it. */
    record Check(String name, List<Integer> columns, List<String> constants) {}

    @Nullable
    Check check(@Nullable String constraint) {
        return checks.stream()
                .filter(check -> check.name().equals(constraint))
                .findFirst()
                .orElse(null);
    }
}
