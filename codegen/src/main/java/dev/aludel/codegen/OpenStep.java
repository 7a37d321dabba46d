// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that a migration lacks and only a person can write.
 *
 * @param before the index of the operation that it has to stand before
 * @param remarks what the comment lines in its place say
 * @param decision what has to be decided; the class doesn't compile until somebody has taken the line that says so away.
 *     Null if the step is only a proposal
 */
public record OpenStep(
        int before, List<String> remarks, @Nullable String decision) {

    public OpenStep {
        remarks = List.copyOf(remarks);
        if (before < 0 || remarks.isEmpty()) {
            throw new IllegalArgumentException("no open step: before %d, %s".formatted(before, remarks));
        }
    }

    /**
     * The open steps of a migration.
     *
     * @param upgrade those of the way up
     * @param downgrade those of the way back
     */
    public record OfMigration(List<OpenStep> upgrade, List<OpenStep> downgrade) {

        /** No open steps. */
        public static final OfMigration NONE = new OfMigration(List.of(), List.of());

        public OfMigration {
            requireNonNull(upgrade, "upgrade");
            upgrade = List.copyOf(upgrade);
            downgrade = List.copyOf(downgrade);
        }
    }
}
