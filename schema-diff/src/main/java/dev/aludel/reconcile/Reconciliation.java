// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import static java.util.Objects.requireNonNull;

import dev.aludel.model.Finding;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
import java.util.List;

/**
 * What the database is and what it should become; they differ by {@code !equals} only.
 *
 * @param live the database as it is
 * @param target the model, with all that the database owns and with the database's spelling of what means the same
 * @param unmanaged what only the database has, left alone
 * @param adopted what the model mentions though no revision of ours made it; the next revision takes it over
 * @param findings what a person should know
 */
public record Reconciliation(
        Schema live, Schema target, List<ObjectKey> unmanaged, List<ObjectKey> adopted, List<Finding> findings) {

    public Reconciliation {
        requireNonNull(live, "live");
        requireNonNull(target, "target");
        unmanaged = unmanaged.stream().sorted().distinct().toList();
        adopted = adopted.stream().sorted().distinct().toList();
        findings = findings.stream().distinct().toList();
    }

    /** The same target from another start: the database before something was renamed that {@code live} has renamed. */
    public Reconciliation from(Schema before) {
        return new Reconciliation(before, target, unmanaged, adopted, findings);
    }
}
