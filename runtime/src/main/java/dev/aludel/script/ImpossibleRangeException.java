// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.error.MigrationException;
import dev.aludel.execution.Direction;
import org.jspecify.annotations.Nullable;

/** A range of revisions that no script can go through. */
public final class ImpossibleRangeException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private ImpossibleRangeException(String problem, String remedy, @Nullable MigrationException cause) {
        super("ALU-520", problem, remedy, cause);
    }

    static ImpossibleRangeException empty(String range, Direction direction, @Nullable MigrationException cause) {
        boolean up = direction == Direction.UPGRADE;
        return new ImpossibleRangeException(
                "no revision is %s in the range \"%s\"".formatted(up ? "applied" : "taken back", range),
                up
                        ? "Write FROM:TO with a revision that comes after FROM; the way back is 'downgrade --sql FROM:TO'."
                        : "Write FROM:TO with a revision that comes before FROM; the way up is 'upgrade --sql FROM:TO'.",
                cause);
    }

    static ImpossibleRangeException startMissing(String range) {
        return new ImpossibleRangeException(
                "\"%s\" doesn't say at which revision the downgrade starts, and a script asks no database"
                        .formatted(range),
                "Write FROM:TO, such as heads:-1 or heads:base.",
                null);
    }

    static ImpossibleRangeException current(String range) {
        return new ImpossibleRangeException(
                "\"%s\" asks where the database is, and a script asks no database".formatted(range),
                "Name the revision; 'status' on the database shows it.",
                null);
    }
}
