// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

/**
 * A danger of an operation, with its reason.
 *
 * @param kind what can happen
 * @param reason one sentence in lower case without a full stop, with the values
 */
public record Hazard(Kind kind, String reason) {

    public Hazard {
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
    }

    /** What can happen; the worst first. */
    public enum Kind {
        /** Data is gone, and no downgrade brings it back. */
        DELETES_DATA,
        /** Values are changed, rounded or cut. */
        CHANGES_DATA,
        /** The statement is refused if rows don't fit it. */
        FAILS_ON_EXISTING_ROWS,
        /** The whole table is written anew while nobody can read it. */
        REWRITES_TABLE,
        /** Every row is read while others can't write. */
        BLOCKS_WRITES
    }
}
