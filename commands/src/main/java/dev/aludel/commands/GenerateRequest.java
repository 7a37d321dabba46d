// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to generate.
 *
 * @param message what the migration does, in a few words
 * @param autogenerate whether it is filled from the difference between the model and the database
 * @param revisionId its id, or null for a new one
 * @param drops what is dropped although the database owns it, as {@code users.fax} or {@code index users.users_idx}
 * @param only the tables, and sequences, that are looked at; all if empty
 * @param renames what was renamed, each the name in the database, an equals sign and the name in the model
 * @param prove whether it is tried on a scratch database before it is written
 */
public record GenerateRequest(
        String message,
        boolean autogenerate,
        @Nullable String revisionId,
        Set<String> drops,
        Set<String> only,
        Set<String> renames,
        boolean prove) {

    public GenerateRequest {
        requireNonNull(message, "message");
        drops = Set.copyOf(drops);
        only = Set.copyOf(only);
        renames = Set.copyOf(renames);
    }
}
