// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.Project;
import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.Prover;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.snapshot.SnapshotRequest;
import java.sql.SQLException;

/** Tries a plan on a scratch database, there and back. */
final class Trial {

    private final Project project;

    Trial(Project project) {
        this.project = project;
    }

    /**
     * Says where a plan was proven, or why it could not be.
     *
     * @throws PlanNotProvenException if it doesn't lead there, or not back
     */
    void run(Reconciliation reconciliation, Plan plan, SnapshotRequest request, Gathered findings) {
        try (ScratchDatabase scratch = project.scratch().create()) {
            Proof proof = new Prover(scratch.connection(), request).prove(reconciliation, plan, plan.inverse());
            switch (proof.outcome()) {
                case PROVEN -> {
                    findings.proven("proven on " + scratch.description());
                    findings.addAll(proof.residue().stream()
                            .map(it -> new Finding(Finding.Kind.WARNING, "proof", it))
                            .toList());
                }
                case IMPOSSIBLE -> findings.notProven(": " + String.join("; ", proof.residue()));
                case REFUTED -> throw new PlanNotProvenException(proof.residue());
            }
        } catch (SQLException e) {
            findings.notProven(": no scratch database could be made: " + e.getMessage());
        }
    }
}
