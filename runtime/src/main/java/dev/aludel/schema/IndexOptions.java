// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What most indexes don't say.
 *
 * @param nullsNotDistinct whether two nulls count as duplicates (PostgreSQL 15 and later)
 * @param parameters storage parameters, by name
 * @param comment its comment, or null
 */
public record IndexOptions(
        boolean nullsNotDistinct,
        List<StorageParameter> parameters,
        @Nullable String comment) {

    /** An index that says nothing of all this. */
    public static final IndexOptions NONE = new IndexOptions(false, List.of(), null);

    public IndexOptions {
        parameters = StorageParameter.sorted(parameters);
        comment = comment == null || comment.isEmpty() ? null : comment;
    }
}
