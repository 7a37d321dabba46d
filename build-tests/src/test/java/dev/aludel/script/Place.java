// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.execution.BookkeepingTables;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.sql.Quoting;
import dev.aludel.test.Catalog;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a database stands: everything in it, its heads, and the steps that led there.
 *
 * @param catalog its objects, our own tables among them
 * @param heads its heads
 * @param history its steps, with all that doesn't depend on when and by whom they were made
 */
record Place(Catalog catalog, List<String> heads, List<String> history) {

    static Place of(TestDatabase database) throws SQLException {
        return of(database, MigratorOptions.defaults());
    }

    static Place of(TestDatabase database, MigratorOptions options) throws SQLException {
        BookkeepingTables tables = BookkeepingTables.of(options);
        String steps = "revision, direction, message, checksum, tool_version, backup_file";
        return new Place(
                database.catalog(),
                rows(database, tables.heads(), "revision", "revision collate \"C\""),
                rows(database, tables.history(), steps, "id"));
    }

    private static List<String> rows(TestDatabase database, String table, String columns, String order)
            throws SQLException {
        String missing = "select to_regclass(%s) is null".formatted(Quoting.literal(table));
        return database.query(missing).equals(List.of("t"))
                ? List.of()
                : database.query("select %s from %s order by %s".formatted(columns, table, order));
    }

    /** How this differs from where it should be; {@code history} is whether the way there counts too. */
    List<String> differences(Place expected, boolean way) {
        List<String> differences = new ArrayList<>(expected.catalog.differences(catalog));
        if (!heads.equals(expected.heads)) {
            differences.add("heads %s instead of %s".formatted(heads, expected.heads));
        }
        if (way && !history.equals(expected.history)) {
            differences.add("history %s instead of %s".formatted(history, expected.history));
        }
        return differences;
    }
}
