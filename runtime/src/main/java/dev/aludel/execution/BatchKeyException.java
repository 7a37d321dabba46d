// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.operation.BatchRows;

/** The rows of a table can't be divided into batches: it isn't there, or nothing tells them apart. */
public final class BatchKeyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private BatchKeyException(String what, String remedy) {
        super("ALU-514", what, remedy);
    }

    static BatchKeyException noTable(BatchRows rows) {
        return new BatchKeyException(
                "there is no table %s to go through in batches".formatted(rows.table()),
                "Correct the name in rowsOf(…).");
    }

    static BatchKeyException noPrimaryKey(BatchRows rows) {
        return new BatchKeyException(
                "%s has no primary key to go through its rows by".formatted(rows.table()),
                "Name the columns of another unique key whose columns are all required: rowsOf(\"%s\").by(…)."
                        .formatted(rows.table()));
    }

    static BatchKeyException noSuchKey(BatchRows rows) {
        return new BatchKeyException(
                "no unique index of %s has exactly the required columns %s, in this order"
                        .formatted(rows.table(), String.join(", ", rows.key())),
                "Name the columns of one that has, or leave by(…) away where there is a primary key.");
    }
}
