// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.error.MigrationException;
import java.util.List;

/** A database that can't be compared with the model, since it isn't where the migrations are. */
public final class PendingRevisionsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> pending;

    PendingRevisionsException(List<String> pending) {
        super(
                "ALU-330",
                "the database lacks %d of the migrations: %s".formatted(pending.size(), String.join(", ", pending)),
                "Run 'aludel upgrade' first: a difference is what the migrations don't hold yet.");
        this.pending = List.copyOf(pending);
    }

    /** The revisions that it lacks. */
    public List<String> pending() {
        return pending;
    }
}
