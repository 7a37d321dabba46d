// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.List;

/** The start of an id that several revisions share. */
public final class AmbiguousRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> candidates;

    AmbiguousRevisionException(String text, List<String> candidates) {
        super(
                "ALU-206",
                "\"%s\" may mean %d revisions: %s".formatted(text, candidates.size(), String.join(", ", candidates)),
                "Write more of the id.");
        this.candidates = List.copyOf(candidates);
    }

    /** The revisions that it may mean. */
    public List<String> candidates() {
        return candidates;
    }
}
