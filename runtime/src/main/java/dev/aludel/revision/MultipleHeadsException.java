// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.Collection;
import java.util.List;

/** One head was asked for and the history has several. */
public final class MultipleHeadsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> heads;

    MultipleHeadsException(Collection<String> heads) {
        super(
                "ALU-203",
                "the migration history has %d heads: %s".formatted(heads.size(), String.join(", ", heads)),
                "Name the one to go to, or say 'heads' for all of them.");
        this.heads = List.copyOf(heads);
    }

    /** The heads. */
    public List<String> heads() {
        return heads;
    }
}
