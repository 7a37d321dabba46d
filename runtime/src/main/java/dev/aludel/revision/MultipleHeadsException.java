// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Collection;
import java.util.List;

/** One head was asked for and the history has several. */
public final class MultipleHeadsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> heads;

    MultipleHeadsException(String target, Collection<String> heads) {
        super(
                "ALU-203",
                "%s has %d heads: %s"
                        .formatted(
                                target.equals("head") ? "the migration history" : "the branch of \"" + target + "\"",
                                heads.size(),
                                String.join(", ", heads)),
                "Name the one that is meant, say 'heads' for all of them, or join them with 'merge'.");
        this.heads = List.copyOf(heads);
    }

    /** The heads. */
    public List<String> heads() {
        return heads;
    }
}
