// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.error.MigrationException;
import dev.aludel.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** A table was to be divided among partitions in another way than it is, which PostgreSQL has no statement for. */
public final class FixedPartitioningException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public FixedPartitioningException(QualifiedName table, @Nullable String from, @Nullable String to) {
        super(
                "ALU-323",
                "table %s %s and can't become one that %s".formatted(table, words(from), words(to)),
                "Create a table of the new kind beside it in a revision of your own, move the rows, and rename it.");
    }

    private static String words(@Nullable String partitioning) {
        return partitioning == null ? "is not partitioned" : "is partitioned by " + partitioning;
    }
}
