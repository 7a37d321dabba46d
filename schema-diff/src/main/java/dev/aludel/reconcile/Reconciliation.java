// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import static java.util.Objects.requireNonNull;

import dev.aludel.model.Finding;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database is and what it should become; they differ by {@code !equals} only.
 *
 * @param live the database as it is
 * @param target the model, with all that the database owns and with the database's spelling of what means the same
 * @param unmanaged what only the database has, left alone
 * @param adopted what the model mentions though no revision of ours made it; the next revision takes it over
 * @param behind for each new sequence, the columns that rows number already and that it goes on to number
 * @param findings what a person should know
 */
public record Reconciliation(
        Schema live,
        Schema target,
        List<ObjectKey> unmanaged,
        List<ObjectKey> adopted,
        Map<QualifiedName, List<ColumnName>> behind,
        List<Finding> findings) {

    public Reconciliation {
        requireNonNull(live, "live");
        requireNonNull(target, "target");
        unmanaged = unmanaged.stream().sorted().distinct().toList();
        adopted = adopted.stream().sorted().distinct().toList();
        behind = new TreeMap<>(behind);
        findings = findings.stream().distinct().toList();
    }

    /** The same target from another start: the database before something was renamed that {@code live} has renamed. */
    public Reconciliation from(Schema before) {
        return new Reconciliation(before, target, unmanaged, adopted, behind, findings);
    }

    /** The plan with new sequences that start behind the numbers that rows have. */
    public Plan numbered(Plan plan) {
        return new Plan(plan.operations().stream().map(this::numbered).toList());
    }

    private Operation numbered(Operation operation) {
        return operation instanceof CreateSequence create
                ? new CreateSequence(
                        create.sequence(), behind.getOrDefault(create.sequence().name(), create.numbers()))
                : operation;
    }
}
