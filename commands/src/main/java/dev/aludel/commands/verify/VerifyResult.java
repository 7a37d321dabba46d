// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.aludel.commands.StatusResult;
import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ObjectKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a database is what its migrations made of it.
 *
 * @param status where it stands
 * @param repair the operations that would make it so again
 * @param unmanaged what no migration made
 * @param changed applied revisions that have other operations now
 * @param unsound what is there and doesn't hold
 * @param findings what a person should know
 * @param unknownSince the revision from which on its schema is unknown, so that nothing was compared; or null
 */
public record VerifyResult(
        StatusResult status,
        Plan repair,
        List<ObjectKey> unmanaged,
        List<ChangedRevision> changed,
        Unsound unsound,
        List<Finding> findings,
        @Nullable String unknownSince) {

    public VerifyResult {
        requireNonNull(status, "status");
        requireNonNull(repair, "repair");
        unmanaged = List.copyOf(unmanaged);
        changed = List.copyOf(changed);
        requireNonNull(unsound, "unsound");
        findings = List.copyOf(findings);
    }

    /** Whether the database is at revisions that no migration here has, so that nothing can be told. */
    public boolean isElsewhere() {
        return !status.status().unknownHeads().isEmpty();
    }

    /** Whether a migration was begun and is not finished. */
    public boolean isUnfinished() {
        return status.status().underWay() != null;
    }

    /** Whether something is not as it should be. */
    public boolean hasDrifted() {
        return isElsewhere()
                || isUnfinished()
                || !repair.isEmpty()
                || !changed.isEmpty()
                || !unsound.invalidIndexes().isEmpty();
    }

    /** Whether something could not be compared. */
    public boolean isUncertain() {
        return findings.stream().anyMatch(it -> it.kind() == Finding.Kind.UNKNOWN);
    }
}
