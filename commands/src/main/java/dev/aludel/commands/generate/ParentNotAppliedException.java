// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.error.MigrationException;
import java.util.Collection;
import java.util.TreeSet;

/** A database that can't be compared, since a new migration would not stand where it is. */
public final class ParentNotAppliedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ParentNotAppliedException(Collection<String> parents, Collection<String> heads) {
        super(
                "ALU-219",
                "the new migration would follow %s, and the database is at %s".formatted(words(parents), words(heads)),
                "What the database has beyond it would count as done. Go on from there, let the migration depend on it"
                        + " (--depends-on), or take the database to what it follows; without --autogenerate it is free.");
    }

    private static String words(Collection<String> ids) {
        return ids.isEmpty() ? "base" : String.join(", ", new TreeSet<>(ids));
    }
}
