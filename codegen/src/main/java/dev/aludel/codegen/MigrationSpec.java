// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.Objects.requireNonNull;

import dev.aludel.operation.Plan;
import java.util.List;

/**
 * All that a migration class says.
 *
 * @param packageName its package
 * @param className its simple name, as {@link MigrationNames} makes it
 * @param revision its identity
 * @param upgrade the way up
 * @param downgrade the way back
 * @param notes findings that a reviewer should read, each a sentence or two: {@code Left alone: …}
 * @param open what a person has to write yet
 */
public record MigrationSpec(
        String packageName,
        String className,
        RevisionInfo revision,
        Plan upgrade,
        Plan downgrade,
        List<String> notes,
        OpenStep.OfMigration open) {

    public MigrationSpec {
        requireNonNull(packageName, "packageName");
        requireNonNull(className, "className");
        requireNonNull(revision, "revision");
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        notes = List.copyOf(notes);
        requireNonNull(open, "open");
    }

    /** A class that nothing is missing in. */
    public MigrationSpec(
            String packageName,
            String className,
            RevisionInfo revision,
            Plan upgrade,
            Plan downgrade,
            List<String> notes) {
        this(packageName, className, revision, upgrade, downgrade, notes, OpenStep.OfMigration.NONE);
    }

    /** The same class, with what a person has to write yet. */
    public MigrationSpec with(OpenStep.OfMigration steps) {
        return new MigrationSpec(packageName, className, revision, upgrade, downgrade, notes, steps);
    }

    /** The same class with other notes. */
    public MigrationSpec with(List<String> others) {
        return new MigrationSpec(packageName, className, revision, upgrade, downgrade, others, open);
    }
}
