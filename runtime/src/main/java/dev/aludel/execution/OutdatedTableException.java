// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** The table of the history lacks a column, and can't be given it. */
public final class OutdatedTableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String table;

    private final String column;

    private OutdatedTableException(
            String table, String column, String problem, String remedy, @Nullable Throwable cause) {
        super("ALU-516", "the table %s has no column %s%s".formatted(table, column, problem), remedy, cause);
        this.table = table;
        this.column = column;
    }

    /** The role may not add it. */
    static OutdatedTableException refused(String table, String column, String sql, Throwable cause) {
        return new OutdatedTableException(
                table,
                column,
                ", which this version of Aludel writes, and the role may not add it",
                "Nothing was changed. Let the owner of the table run \"%s\".".formatted(sql),
                cause);
    }

    /** Every version of Aludel has made it. */
    static OutdatedTableException strange(String table, String column) {
        return new OutdatedTableException(
                table,
                column,
                ", which every version of Aludel has made",
                "Put the column back; or set aludel.history.schema to another schema if the table is somebody else's.",
                null);
    }

    /** The table, with its schema. */
    public String table() {
        return table;
    }

    /** What it lacks. */
    public String column() {
        return column;
    }
}
