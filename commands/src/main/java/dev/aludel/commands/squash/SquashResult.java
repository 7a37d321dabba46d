// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import static java.util.Objects.requireNonNull;

import dev.aludel.revision.RevisionNode;
import java.nio.file.Path;
import java.util.List;

/**
 * What was squashed.
 *
 * @param file the new file
 * @param revisionId the new revision
 * @param replaced the revisions that it replaces, oldest first
 * @param before how many operations these have
 * @param after how many it has
 * @param proof where it was proven, or why it was not
 * @param notes what a person should know
 */
public record SquashResult(
        Path file,
        String revisionId,
        List<RevisionNode> replaced,
        int before,
        int after,
        String proof,
        List<String> notes) {

    public SquashResult {
        requireNonNull(file, "file");
        requireNonNull(revisionId, "revisionId");
        replaced = List.copyOf(replaced);
        requireNonNull(proof, "proof");
        notes = List.copyOf(notes);
    }

    /** Whether both were run and gave the same. */
    public boolean isProven() {
        return !proof.startsWith("NOT");
    }
}
