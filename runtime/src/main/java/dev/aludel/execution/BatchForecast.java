// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import dev.aludel.operation.Batch;
import org.jspecify.annotations.Nullable;

/**
 * What a step in batches would go through.
 *
 * @param batch the step
 * @param rows the rows of its table, or null if it isn't there yet
 * @param meant those that its condition is true for, or null if it has none or it can't be asked yet
 */
public record BatchForecast(
        Batch batch, @Nullable RowCount rows, @Nullable RowCount meant) {

    public BatchForecast {
        requireNonNull(batch, "batch");
    }

    /**
     * A number of rows.
     *
     * @param number how many
     * @param exact whether they were counted; else PostgreSQL's statistics say so
     */
    public record RowCount(long number, boolean exact) {}
}
