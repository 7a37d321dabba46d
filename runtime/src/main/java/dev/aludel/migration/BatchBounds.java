// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a batch: the rows whose keys come behind the last one of the batch before, up to the last one of this.
 *
 * @param condition the condition on the rows in SQL, complete with its values: {@code SELECT … FROM users WHERE } and this
 * @param after the last key of the batch before, each column as text; null in the first batch
 * @param last the last key of this batch, each column as text
 * @param rows how many rows it had when it was looked for
 */
public record BatchBounds(String condition, @Nullable List<String> after, List<String> last, int rows) {

    public BatchBounds {
        requireNonNull(condition, "condition");
        after = after == null ? null : List.copyOf(after);
        last = List.copyOf(last);
    }
}
