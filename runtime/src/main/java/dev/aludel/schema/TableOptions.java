// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table are kept.
 *
 * @param unlogged whether its rows are not in the write-ahead log: faster, and gone after a crash
 * @param parameters storage parameters, by name; those of its TOAST table begin with {@code toast.}
 * @param partitioning how its rows are divided among partitions, as after {@code PARTITION BY}, or null
 */
public record TableOptions(
        boolean unlogged,
        List<StorageParameter> parameters,
        @Nullable String partitioning) implements TableElement {

    /** A table that says nothing of all this. */
    public static final TableOptions NONE = new TableOptions(false, List.of(), null);

    public TableOptions {
        parameters = StorageParameter.sorted(parameters);
    }

    /** Options that say nothing yet: {@code options().with("fillfactor", "70")}. */
    public static TableOptions options() {
        return NONE;
    }

    /** The same options, with rows that are not in the write-ahead log. */
    public TableOptions withoutLog() {
        return new TableOptions(true, parameters, partitioning);
    }

    /** The same options with one more storage parameter. */
    public TableOptions with(String parameter, String value) {
        return storing(StorageParameter.appended(parameters, parameter, value));
    }

    /** The same options with other storage parameters. */
    public TableOptions storing(List<StorageParameter> others) {
        return new TableOptions(unlogged, others, partitioning);
    }

    /** The same options, with rows divided among partitions: {@code RANGE (created_on)}. */
    public TableOptions partitionedBy(@Nullable String rule) {
        return new TableOptions(unlogged, parameters, rule);
    }

    @Override
    public String name() {
        return "options";
    }
}
