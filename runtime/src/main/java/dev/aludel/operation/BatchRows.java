// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import java.time.Duration;
import java.util.List;

/**
 * The rows of a table, in batches of neighbours: {@code rowsOf("users").by("id").size(5_000)}.
 *
 * @param table the table
 * @param key the columns that tell its rows apart and that an index has in this order; empty is the primary key
 * @param pace how fast the batches follow each other
 */
public record BatchRows(QualifiedName table, List<String> key, BatchPace pace) {

    public BatchRows {
        requireNonNull(table, "table");
        key = Identifier.checked(key);
        requireNonNull(pace, "pace");
    }

    /** The rows of a table by its primary key, a thousand each. */
    public static BatchRows rowsOf(String table) {
        return new BatchRows(QualifiedName.parse(table), List.of(), BatchPace.usual());
    }

    /** The same by these columns: a unique key whose columns are all required. */
    public BatchRows by(String... columns) {
        return new BatchRows(table, List.of(columns), pace);
    }

    /** The same with so many rows in a batch. */
    public BatchRows size(int rows) {
        return new BatchRows(table, key, new BatchPace(rows, pace.pause(), pace.rowsPerSecond()));
    }

    /** The same with a pause after each batch. */
    public BatchRows pause(Duration after) {
        return new BatchRows(table, key, new BatchPace(pace.size(), after, pace.rowsPerSecond()));
    }

    /** The same with no more rows in a second. */
    public BatchRows rowsPerSecond(int rate) {
        return new BatchRows(table, key, new BatchPace(pace.size(), pace.pause(), rate));
    }
}
