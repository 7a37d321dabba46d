// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What to squash.
 *
 * @param range the first and the last revision, {@code FROM:TO}, both included; an end that is left out is that of the history
 * @param message what the new migration does, or null for words about the old ones
 * @param revisionId its id, or null for a new one
 * @param prove whether both histories are run on scratch databases before it is written
 */
public record SquashRequest(
        String range, @Nullable String message, @Nullable String revisionId, boolean prove) {

    public SquashRequest {
        requireNonNull(range, "range");
    }
}
